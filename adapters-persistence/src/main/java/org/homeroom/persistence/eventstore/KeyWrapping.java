package org.homeroom.persistence.eventstore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key-encryption key: wraps the data key of each subject.
 *
 * <p>Rotate it by adding a key to the keyset and making it primary; keys wrapped before stay readable as long as the
 * old one is in the keyset.
 */
public final class KeyWrapping {
    private static final int DATA_KEY_BYTES = 32;

    private final Aead keyEncryption;

    private KeyWrapping(Aead keyEncryption) {
        this.keyEncryption = keyEncryption;
    }

    /**
     * Reads a keyset.
     *
     * @param keyset a Tink AEAD keyset as JSON, in clear; a secret
     * @throws IllegalArgumentException when it is none
     */
    public static KeyWrapping of(String keyset) {
        try {
            AeadConfig.register();
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return new KeyWrapping(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a usable AEAD keyset", e);
        }
    }

    /** A new random keyset with one AES-256-GCM key, as JSON in clear. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a keyset", e);
        }
    }

    byte[] newWrappedKey(String subject) {
        try {
            return keyEncryption.encrypt(Random.randBytes(DATA_KEY_BYTES), context(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a data key", e);
        }
    }

    DataKey unwrap(long id, String subject, byte[] wrapped) {
        try {
            return new DataKey(id, new AesGcmJce(keyEncryption.decrypt(wrapped, context(subject))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unwrap a data key: is the keyset the right one?", e);
        }
    }

    private static byte[] context(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }
}
