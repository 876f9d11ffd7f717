package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteTest {

    /** The example that Go publishes with its signed notes. */
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNED = TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1"
            + "FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SigningKey key = SigningKey.generate("example.school/log");

    @Test
    void a_note_is_signed_exactly_as_another_library_signs_it() {
        var peter = SigningKey.of(SECRET);

        assertThat(peter.verifier()).hasToString(KEY);
        assertThat(peter.secret()).isEqualTo(SECRET);
        assertThat(peter.sign(Note.unsigned(TEXT))).hasToString(SIGNED);
        assertThat(Note.of(SIGNED).signedBy(VerifierKey.of(KEY))).isTrue();
    }

    @Test
    void another_text_and_another_key_are_noticed() {
        var peter = VerifierKey.of(KEY);

        assertThat(Note.of(SIGNED.replace("answer", "Answer")).signedBy(peter)).isFalse();
        assertThat(Note.of(SIGNED).signedBy(SigningKey.generate("PeterNeumann").verifier()))
                .isFalse();
    }

    @Test
    void a_witness_signs_when_it_saw_the_checkpoint() {
        var witness = SigningKey.generate("witness.example", VerifierKey.Use.COSIGNATURE);
        var checkpoint = new Checkpoint("example.school/log", 3, new byte[32]).signedBy(key);

        var cosigned = Note.of(
                witness.cosign(checkpoint, Instant.ofEpochSecond(1_679_315_147)).toString());

        assertThat(cosigned.signedBy(witness.verifier())).isTrue();
        assertThat(cosigned.signedBy(key.verifier())).isTrue();
        assertThat(cosigned.signatures().getLast().seconds()).isEqualTo(1_679_315_147);
        assertThat(VerifierKey.of(witness.verifier().toString())).isEqualTo(witness.verifier());
        var later = cosigned.toString().replace("\n3\n", "\n4\n");
        assertThat(Note.of(later).signedBy(witness.verifier())).isFalse();
    }

    @Test
    void a_checkpoint_is_read_as_it_is_written() {
        var checkpoint = new Checkpoint("example.school/log", 20_852_163, new byte[32], List.of("more"));

        var read = Checkpoint.of(Note.of(checkpoint.signedBy(key).toString()));

        assertThat(read).usingRecursiveComparison().isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n— a b\n",
                "text\n\n- a AAAAAAA=\n",
                "\u0001\n\n— a AAAAAAA=\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> Note.of(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log\n01\n", "log\n-1\n", "log\n1 \n", "log\n\n"})
    void what_is_no_checkpoint_is_refused(String start) {
        var text = start + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

        assertThatThrownBy(() -> Checkpoint.of(Note.unsigned(text))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b",
                "a+00000000+AQ==",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.of(text)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.of("PRIVATE+KEY+" + text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_new_key_is_named_and_signed_by_the_old_one() {
        var next = SigningKey.generate("example.school/log");

        var rotation = KeyRotation.of(Note.of(KeyRotation.between(key, next, 57).toString()));

        assertThat(rotation).isEqualTo(new KeyRotation(key.verifier(), next.verifier(), 57));
        var forged = SigningKey.generate("example.school/log");
        var text = KeyRotation.between(key, next, 57).text();
        assertThatThrownBy(() -> KeyRotation.of(next.sign(forged.sign(Note.unsigned(text)))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_proof_is_read_as_it_is_written() {
        var tree = new CompactTree();
        var hashing = new Hashing();
        tree.addEntry(new byte[] {1});
        tree.addEntry(new byte[] {2});
        var checkpoint = new Checkpoint("example.school/log", 2, tree.root()).signedBy(key);

        var proof =
                InclusionProof.of(new InclusionProof(1, List.of(hashing.leaf(new byte[] {1})), checkpoint).toString());

        assertThat(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 1\n")
                .contains("\n\nexample.school/log\n2\n");
        assertThat(proof.holdsFor(hashing.leaf(new byte[] {2}))).isTrue();
        assertThat(proof.holdsFor(hashing.leaf(new byte[] {3}))).isFalse();
        var withExtra = proof.toString().replace("index", "extra AAAA\nindex");
        assertThat(InclusionProof.of(withExtra).holdsFor(hashing.leaf(new byte[] {2})))
                .isTrue();
    }

    @Test
    void a_proof_of_growth_is_read_as_it_is_written() {
        var hashing = new Hashing();
        var tree = new CompactTree();
        tree.addEntry(new byte[] {1});
        var then = new Checkpoint("example.school/log", 1, tree.root());
        tree.addEntry(new byte[] {2});
        var now = new Checkpoint("example.school/log", 2, tree.root()).signedBy(key);

        var proof = ConsistencyProof.of(new ConsistencyProof(1, List.of(hashing.leaf(new byte[] {2})), now).toString());

        assertThat(proof.holdsFor(then)).isTrue();
        assertThat(proof.holdsFor(new Checkpoint("example.school/log", 1, new byte[32])))
                .isFalse();
    }
}
