package org.homeroom.rest.audit.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page says by itself, in Russian or in English. */
final class Words {

    static final String RUSSIAN = "ru";
    static final String ENGLISH = "en";

    private final String language;
    private final ResourceBundle words;

    private Words(String language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.homeroom.rest.audit.page.words",
                language.equals(RUSSIAN) ? Locale.of(RUSSIAN) : Locale.ROOT,
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * @param wanted in so many words, if at all
     * @param kept what was wanted before
     * @param accepted by the browser, the dearest first
     */
    static Words in(@Nullable String wanted, @Nullable String kept, List<Locale> accepted) {
        for (var one : new String[] {wanted, kept})
            if (RUSSIAN.equals(one) || ENGLISH.equals(one)) return new Words(one);
        for (var one : accepted)
            if (one.getLanguage().equals(RUSSIAN) || one.getLanguage().equals(ENGLISH))
                return new Words(one.getLanguage());
        return new Words(ENGLISH);
    }

    String language() {
        return language;
    }

    String other() {
        return language.equals(RUSSIAN) ? ENGLISH : RUSSIAN;
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** All of them, by their keys. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        words.keySet().forEach(key -> all.put(key, words.getString(key)));
        return all;
    }

    String say(String key, Object... gaps) {
        return gaps.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key), locale()).format(gaps);
    }

    /** What a refusal means for whoever looks at the page. */
    String problem(String code) {
        var key = "problem" + code;
        return words.containsKey(key) ? words.getString(key) : say("problem", code);
    }
}
