package org.homeroom.domain.chats.facts;

import java.time.Duration;

/**
 * The numbers behind the rules of making chats and filling them. No source gives them: they are defaults and can be
 * configured.
 *
 * @param longestTitle in characters as people count them
 * @param mostAtOnce how many people one request brings in
 * @param staffOwnsGroups whether only the staff may make a group. Source: CHT-20
 * @param longestInvitation how long an invitation to a chat may serve
 * @param mostUses how many people may come by one invitation
 */
public record ChatTerms(
        int longestTitle, int mostAtOnce, boolean staffOwnsGroups, Duration longestInvitation, int mostUses) {

    public static final ChatTerms DEFAULT = new ChatTerms(100, 30, true, Duration.ofDays(30), 300);
}
