package org.homeroom.domain.chats.files;

import java.util.Set;
import org.homeroom.domain.chats.facts.MediaType;

/**
 * What files may be. No source gives the numbers: they are defaults and can be configured.
 *
 * @param largest in bytes
 * @param allowed what people may hand in
 */
public record FileTerms(long largest, Set<MediaType> allowed) {

    /** Source: CHT-12. */
    public static final FileTerms DEFAULT = new FileTerms(50L * 1024 * 1024, Set.of(MediaType.values()));
}
