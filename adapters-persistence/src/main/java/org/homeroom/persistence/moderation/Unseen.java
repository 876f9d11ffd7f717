package org.homeroom.persistence.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;

/** What leaves out the people about whom who asks has no say. */
final class Unseen {

    private static final String CONDITION = " and (account is null or account not in :unseen)";

    /** Continues a condition; empty where everybody may be seen. */
    static String condition(Collection<AccountId> unseen) {
        return unseen.isEmpty() ? "" : CONDITION;
    }

    static Map<String, Object> with(Map<String, Object> parameters, Collection<AccountId> unseen) {
        var all = new HashMap<>(parameters);
        if (!unseen.isEmpty())
            all.put("unseen", unseen.stream().map(AccountId::value).toList());
        return all;
    }

    private Unseen() {}
}
