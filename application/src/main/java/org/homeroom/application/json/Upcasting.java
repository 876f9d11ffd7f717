package org.homeroom.application.json;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How events of earlier versions become events of today: step by step, each step from one version to the next. Versions
 * are counted from 1; the version of an event is one more than the steps that lead to it. Nothing in the log changes.
 */
public final class Upcasting {

    /** The steps of the homeroom's own events. A step, once there, stays for ever, like the samples of its version. */
    public static final Upcasting OF_THE_HOMEROOM = none().with("consent.ConsentGranted", "1", old -> {
                ObjectNode evidence = old.tree().objectNode();
                evidence.put("method", "SCHOOL_RECORDS").put("assurance", 2);
                old.add("policy", builtIn(old)).add("evidence", evidence).add("channel", TextNode.valueOf("ONLINE"));
            })
            .with(
                    "consent.OwnConsentGranted",
                    "1",
                    old -> old.add("policy", builtIn(old)).add("capacity", TextNode.valueOf("OF_AGE")))
            .with("consent.ConsentWithdrawn", "1", old -> old.add("everyGuardians", BooleanNode.TRUE))
            .with("chats.ParticipantAdmitted", "1", Upcasting::byTheBuiltInPolicy)
            .with("chats.ParticipationResumed", "1", Upcasting::byTheBuiltInPolicy)
            // 2: about a number or an address. Before that it was always a number, and says so.
            .with("accounts.RegistrationStarted", "1", Upcasting::asItWas)
            .with("accounts.ConfirmationCodeIssued", "1", Upcasting::asItWas)
            .with("accounts.CodeFailed", "1", Upcasting::asItWas)
            .with("accounts.ContactConfirmed", "1", Upcasting::asItWas)
            .with("accounts.AccountRegistered", "1", Upcasting::asItWas)
            // 2: who handed the invitation out. Before that nobody kept it.
            .with("memberships.InvitationIssued", "1", Upcasting::asItWas)
            // 2: what was asked for and who decided. Before that there were no requests.
            .with("memberships.MembershipApproved", "1", Upcasting::asItWas)
            // 2: why and by whom, where the school decided.
            .with("memberships.MembershipEnded", "1", Upcasting::asItWas)
            // 2: by which order. Before that nobody kept it.
            .with("memberships.AdministratorDismissed", "1", Upcasting::asItWas)
            // 2: by whose word, where it is a journal's. Before that it was always an invitation.
            .with("memberships.RosterPersonBound", "1", Upcasting::asItWas)
            // 2: what the guardian is to the pupil. Before that nobody kept it.
            .with("memberships.RosterGuardianListed", "1", Upcasting::asItWas)
            // 2: for the whole school or in one chat, by which case or list, and who decided. Before that it was one
            // chat.
            .with("moderation.SanctionImposed", "1", Upcasting::asItWas)
            // 2: chats of other kinds than a class's.
            .with(
                    "chats.ChatCreated",
                    "1",
                    old -> old.add("between", old.tree().arrayNode())
                            .add("roster", TextNode.valueOf("DERIVED"))
                            .add("roles", old.tree().arrayNode().add("STUDENT").add("TEACHER")))
            // 2: more than words.
            .with(
                    "chats.MessagePosted",
                    "1",
                    old -> old.add("badge", BooleanNode.FALSE)
                            .add("mentions", old.tree().arrayNode())
                            .add("files", old.tree().arrayNode())
                            .add("urgent", BooleanNode.FALSE));

    private final Map<String, List<Consumer<OldEvent>>> steps;

    /** Before policies were published, there was one. */
    private static ObjectNode builtIn(OldEvent old) {
        return old.tree().objectNode().put("scope", "BUILT_IN").put("version", 0);
    }

    private static void byTheBuiltInPolicy(OldEvent old) {
        old.add("policy", builtIn(old)).add("flags", old.tree().arrayNode());
    }

    private Upcasting(Map<String, List<Consumer<OldEvent>>> steps) {
        this.steps = steps;
    }

    /** The newer version only has a component more, and its absence means what it says. */
    private static void asItWas(OldEvent event) {}

    /** Every event is of version 1. */
    public static Upcasting none() {
        return new Upcasting(Map.of());
    }

    /**
     * Adds the step from one version of an event to the next.
     *
     * @param event the name under which it is kept
     * @param from the newest version so far
     * @throws IllegalArgumentException when that is not the newest version: a gap could never be crossed
     */
    public Upcasting with(String event, String from, Consumer<OldEvent> step) {
        if (!from.equals(versionOf(event))) {
            throw new IllegalArgumentException(
                    "%s is at version %s: no step can start from %s".formatted(event, versionOf(event), from));
        }
        var more = new HashMap<>(steps);
        more.merge(
                event,
                List.of(step),
                (first, last) -> Stream.concat(first.stream(), last.stream()).toList());
        return new Upcasting(Map.copyOf(more));
    }

    /** The version in which an event is written today. */
    public String versionOf(String event) {
        return Integer.toString(stepsOf(event).size() + 1);
    }

    /** Whether anything has to be done before an event of that version can be read. */
    boolean isOfToday(String event, String version) {
        return version.equals(versionOf(event));
    }

    /** What was stored, as it would be stored today; nothing when no steps lead from that version to today's. */
    Optional<OldEvent> lift(String event, String version, ObjectNode tree, Map<String, byte[]> personal) {
        var path = stepsOf(event);
        for (var done = 0; done < path.size(); done++) {
            if (version.equals(Integer.toString(done + 1))) {
                var old = new OldEvent(tree, personal);
                path.subList(done, path.size()).forEach(step -> step.accept(old));
                return Optional.of(old);
            }
        }
        return Optional.empty();
    }

    private List<Consumer<OldEvent>> stepsOf(String event) {
        return steps.getOrDefault(event, List.of());
    }
}
