package org.homeroom.rest.audit.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param t the words of the page by their keys
 * @param other where the same page is in the other language
 * @param school null where none is chosen yet
 */
public record Frame(
        String language,
        String otherLanguage,
        Map<String, String> t,
        String title,
        String other,
        boolean inside,
        @Nullable String school,
        @Nullable String schoolAddress) {}
