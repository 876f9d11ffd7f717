package org.homeroom.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.application.json.Upcasting;
import org.homeroom.domain.accounts.AccountCommand;
import org.homeroom.domain.accounts.WhenAccountRegisteredThenAppointPlatformAdministrator;
import org.homeroom.domain.accounts.facts.AccountEvent;
import org.homeroom.domain.accounts.facts.SessionEvent;
import org.homeroom.domain.accounts.leaving.LeavingCommand;
import org.homeroom.domain.accounts.profile.ProfileCommand;
import org.homeroom.domain.accounts.sessions.SessionCommand;
import org.homeroom.domain.accounts.sessions.WhenCredentialChangedThenTerminateAllOtherSessions;
import org.homeroom.domain.chats.calls.CallCommand;
import org.homeroom.domain.chats.calls.WhenParticipantLeftThenLeaveCallsOfChat;
import org.homeroom.domain.chats.calls.WhenParticipantRemovedThenLeaveCallsOfChat;
import org.homeroom.domain.chats.calls.WhenParticipationSuspendedThenLeaveCallsOfChat;
import org.homeroom.domain.chats.facts.CallEvent;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.FileEvent;
import org.homeroom.domain.chats.facts.MaterialEvent;
import org.homeroom.domain.chats.facts.MessageEvent;
import org.homeroom.domain.chats.facts.NoticeEvent;
import org.homeroom.domain.chats.facts.PollEvent;
import org.homeroom.domain.chats.facts.StickerEvent;
import org.homeroom.domain.chats.files.FileCommand;
import org.homeroom.domain.chats.materials.MaterialCommand;
import org.homeroom.domain.chats.notices.NoticeCommand;
import org.homeroom.domain.chats.opening.OpeningCommand;
import org.homeroom.domain.chats.polls.PollCommand;
import org.homeroom.domain.chats.posting.PostingCommand;
import org.homeroom.domain.chats.roster.ChatRosterCommand;
import org.homeroom.domain.chats.roster.WhenAdministratorAppointedThenJoinTeachersChat;
import org.homeroom.domain.chats.roster.WhenAdministratorAppointedThenSettleTeachersAdministrators;
import org.homeroom.domain.chats.roster.WhenAdministratorDismissedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenAdministratorDismissedThenSettleTeachersAdministrators;
import org.homeroom.domain.chats.roster.WhenChatOpenedToAllThenFillChatRoster;
import org.homeroom.domain.chats.roster.WhenChatRosterFilledThenFillChatRoster;
import org.homeroom.domain.chats.roster.WhenClassArchivedThenArchiveClassChat;
import org.homeroom.domain.chats.roster.WhenClassCreatedThenCreateClassChat;
import org.homeroom.domain.chats.roster.WhenClassRestoredThenArchiveClassChat;
import org.homeroom.domain.chats.roster.WhenCommunityLeftThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenConsentDisputeOpenedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentDisputeResolvedThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenConsentExpiredThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentGrantedThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenConsentInvalidatedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentWithdrawnThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenGuardianLinkEndedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenGuardianLinkEndedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenGuardianLinkRestrictedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenGuardianLinkRestrictedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenHomeroomTeacherAssignedThenJoinClassChat;
import org.homeroom.domain.chats.roster.WhenHomeroomTeacherRelievedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenMembershipApprovedThenJoinSchoolChats;
import org.homeroom.domain.chats.roster.WhenMembershipApprovedThenJoinTeachersChat;
import org.homeroom.domain.chats.roster.WhenMembershipApprovedThenSettleParentsChats;
import org.homeroom.domain.chats.roster.WhenMembershipEndedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenOfficeAppointedThenJoinTeachersChat;
import org.homeroom.domain.chats.roster.WhenOfficeAppointedThenSettleTeachersAdministrators;
import org.homeroom.domain.chats.roster.WhenOfficeEndedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenOfficeEndedThenSettleTeachersAdministrators;
import org.homeroom.domain.chats.roster.WhenOwnConsentGrantedThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenOwnConsentWithdrawnThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenParenthoodBegunThenSettleParentsChats;
import org.homeroom.domain.chats.roster.WhenParenthoodEndedThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenParticipantAdmittedThenReviewSupervision;
import org.homeroom.domain.chats.roster.WhenParticipantLeftThenReviewSupervision;
import org.homeroom.domain.chats.roster.WhenParticipantRemovedThenReviewSupervision;
import org.homeroom.domain.chats.roster.WhenParticipationDeclineTakenBackThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenParticipationDeclinedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenPupilEnrolledThenJoinClassChat;
import org.homeroom.domain.chats.roster.WhenPupilEnrolledThenSettleParentsChats;
import org.homeroom.domain.chats.roster.WhenPupilRemovedFromClassThenLeaveChats;
import org.homeroom.domain.chats.roster.WhenPupilRemovedFromClassThenSettleParentsChats;
import org.homeroom.domain.chats.roster.WhenSchoolActivatedThenCreateTeachersChat;
import org.homeroom.domain.chats.roster.WhenSchoolActivatedThenSettleTeachersAdministrators;
import org.homeroom.domain.chats.roster.WhenSchoolConsentGrantedThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenSubjectTeacherAssignedThenJoinClassChat;
import org.homeroom.domain.chats.roster.WhenSubjectTeacherRelievedThenLeaveChats;
import org.homeroom.domain.chats.running.RunningCommand;
import org.homeroom.domain.consent.ConsentCommand;
import org.homeroom.domain.consent.WhenGuardianLinkVerifiedThenRequestConsent;
import org.homeroom.domain.consent.WhenPupilEnrolledThenRequestConsent;
import org.homeroom.domain.consent.disputes.OfficerCommand;
import org.homeroom.domain.consent.facts.ConsentEvent;
import org.homeroom.domain.consent.law.LawCommand;
import org.homeroom.domain.consent.links.LinkCommand;
import org.homeroom.domain.consent.time.TimeCommand;
import org.homeroom.domain.consent.time.WhenConsentInvalidatedThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenConsentWithdrawnThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenOwnConsentWithdrawnThenScheduleErasure;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.communities.CommunityCommand;
import org.homeroom.domain.memberships.communities.WhenMembershipEndedThenEndGuestsOfFormerHost;
import org.homeroom.domain.memberships.facts.CommunityEvent;
import org.homeroom.domain.memberships.facts.MemberEvent;
import org.homeroom.domain.memberships.facts.MembershipEvent;
import org.homeroom.domain.memberships.facts.RosterEvent;
import org.homeroom.domain.memberships.facts.SchoolEvent;
import org.homeroom.domain.memberships.joining.JoiningCommand;
import org.homeroom.domain.memberships.joining.WhenAdministratorDismissedThenRevokeOpenInvitationsOfLeaver;
import org.homeroom.domain.memberships.joining.WhenHomeroomTeacherRelievedThenRevokeOpenInvitationsOfLeaver;
import org.homeroom.domain.memberships.joining.WhenMembershipEndedThenRevokeOpenInvitationsOfLeaver;
import org.homeroom.domain.memberships.joining.WhenOpenInvitationTakenThenRequestMembership;
import org.homeroom.domain.memberships.members.MembersCommand;
import org.homeroom.domain.memberships.members.WhenContactReboundThenQuestionMemberships;
import org.homeroom.domain.memberships.members.WhenContentReportedThenQuestionReportedPerson;
import org.homeroom.domain.memberships.members.WhenGuardianLinkEndedThenTellGuardians;
import org.homeroom.domain.memberships.members.WhenGuardianLinkRestrictedThenTellGuardians;
import org.homeroom.domain.memberships.members.WhenGuardianLinkVerifiedThenTellGuardians;
import org.homeroom.domain.memberships.members.WhenHomeroomTeacherAssignedThenRelieveFormerHomeroomTeacher;
import org.homeroom.domain.memberships.members.WhenMembershipApprovedThenTellGuardians;
import org.homeroom.domain.memberships.members.WhenMembershipEndedThenTellGuardians;
import org.homeroom.domain.memberships.members.WhenParenthoodBegunThenSettleParent;
import org.homeroom.domain.memberships.members.WhenParenthoodEndedThenSettleParent;
import org.homeroom.domain.memberships.members.WhenRosterEnrolmentEndedThenEndPlaceOfRosterLine;
import org.homeroom.domain.memberships.members.WhenRosterPersonWithdrawnThenEndMembershipOfRosterPerson;
import org.homeroom.domain.memberships.rollover.RollOverCommand;
import org.homeroom.domain.memberships.roster.RosterCommand;
import org.homeroom.domain.memberships.roster.WhenInvitationTakenThenBindToRoster;
import org.homeroom.domain.memberships.schools.SchoolCommand;
import org.homeroom.domain.memberships.schools.WhenAccountRegisteredThenAppointNamedAdministrator;
import org.homeroom.domain.memberships.schools.WhenMembershipEndedThenEndOfficesOfFormerStaff;
import org.homeroom.domain.memberships.structure.StructureCommand;
import org.homeroom.domain.moderation.cases.CaseCommand;
import org.homeroom.domain.moderation.cases.WhenContentReportedThenOpenCase;
import org.homeroom.domain.moderation.contacts.ContactCommand;
import org.homeroom.domain.moderation.facts.CaseEvent;
import org.homeroom.domain.moderation.facts.ContactEvent;
import org.homeroom.domain.moderation.facts.HoldEvent;
import org.homeroom.domain.moderation.facts.ListEvent;
import org.homeroom.domain.moderation.facts.RedactionEvent;
import org.homeroom.domain.moderation.facts.ReportEvent;
import org.homeroom.domain.moderation.facts.RulesEvent;
import org.homeroom.domain.moderation.facts.SanctionEvent;
import org.homeroom.domain.moderation.holds.HoldCommand;
import org.homeroom.domain.moderation.lists.ListCommand;
import org.homeroom.domain.moderation.lists.WhenAccountDelistedThenLiftListed;
import org.homeroom.domain.moderation.lists.WhenAccountListedThenFollowListing;
import org.homeroom.domain.moderation.lists.WhenAdministratorAppointedThenFollowLists;
import org.homeroom.domain.moderation.lists.WhenAppealDecidedThenWithdrawListings;
import org.homeroom.domain.moderation.lists.WhenGuestAdmittedThenFollowLists;
import org.homeroom.domain.moderation.lists.WhenMembershipApprovedThenFollowLists;
import org.homeroom.domain.moderation.lists.WhenOfficeAppointedThenFollowLists;
import org.homeroom.domain.moderation.lists.WhenSanctionListSubscribedThenFollowList;
import org.homeroom.domain.moderation.lists.WhenSanctionListUnsubscribedThenStopFollowing;
import org.homeroom.domain.moderation.redaction.RedactionCommand;
import org.homeroom.domain.moderation.reports.ReportCommand;
import org.homeroom.domain.moderation.rules.RulesCommand;
import org.homeroom.domain.moderation.sanctions.SanctionCommand;
import org.homeroom.domain.moderation.sanctions.WhenSanctionImposedThenTellGuardiansOfSanction;
import org.homeroom.domain.operations.OperationsCommand;
import org.homeroom.domain.operations.facts.OperationsEvent;

/** Everything the homeroom knows: its commands, events and reactions, and the names under which they are kept. */
public final class Catalogue {

    private static final List<Class<?>> COMMANDS = List.of(
            AccountCommand.class,
            SessionCommand.class,
            LawCommand.class,
            LinkCommand.class,
            ProfileCommand.class,
            LeavingCommand.class,
            ConsentCommand.class,
            OfficerCommand.class,
            TimeCommand.class,
            SchoolCommand.class,
            StructureCommand.class,
            CommunityCommand.class,
            RollOverCommand.class,
            RosterCommand.class,
            JoiningCommand.class,
            MembersCommand.class,
            ChatRosterCommand.class,
            OpeningCommand.class,
            RunningCommand.class,
            PostingCommand.class,
            PollCommand.class,
            FileCommand.class,
            MaterialCommand.class,
            CallCommand.class,
            NoticeCommand.class,
            ReportCommand.class,
            CaseCommand.class,
            SanctionCommand.class,
            ContactCommand.class,
            RulesCommand.class,
            ListCommand.class,
            RedactionCommand.class,
            HoldCommand.class,
            OperationsCommand.class);

    private static final List<Class<? extends Event>> EVENTS = List.of(
            AccountEvent.class,
            SessionEvent.class,
            ConsentEvent.class,
            MembershipEvent.class,
            SchoolEvent.class,
            MemberEvent.class,
            CommunityEvent.class,
            RosterEvent.class,
            ChatEvent.class,
            MessageEvent.class,
            PollEvent.class,
            StickerEvent.class,
            FileEvent.class,
            MaterialEvent.class,
            CallEvent.class,
            NoticeEvent.class,
            ReportEvent.class,
            CaseEvent.class,
            SanctionEvent.class,
            ContactEvent.class,
            RulesEvent.class,
            ListEvent.class,
            RedactionEvent.class,
            HoldEvent.class,
            OperationsEvent.class);

    private static final List<Reaction<?>> REACTIONS = List.of(
            new WhenAccountRegisteredThenAppointPlatformAdministrator(),
            new WhenAccountRegisteredThenAppointNamedAdministrator(),
            new WhenMembershipEndedThenEndOfficesOfFormerStaff(),
            new WhenMembershipEndedThenEndGuestsOfFormerHost(),
            new WhenCredentialChangedThenTerminateAllOtherSessions(),
            new WhenInvitationTakenThenBindToRoster(),
            new WhenOpenInvitationTakenThenRequestMembership(),
            new WhenMembershipEndedThenRevokeOpenInvitationsOfLeaver(),
            new WhenHomeroomTeacherRelievedThenRevokeOpenInvitationsOfLeaver(),
            new WhenAdministratorDismissedThenRevokeOpenInvitationsOfLeaver(),
            new WhenGuardianLinkVerifiedThenTellGuardians(),
            new WhenGuardianLinkEndedThenTellGuardians(),
            new WhenGuardianLinkRestrictedThenTellGuardians(),
            new WhenMembershipApprovedThenTellGuardians(),
            new WhenMembershipEndedThenTellGuardians(),
            new WhenParenthoodBegunThenSettleParent(),
            new WhenParenthoodEndedThenSettleParent(),
            new WhenContactReboundThenQuestionMemberships(),
            new WhenHomeroomTeacherAssignedThenRelieveFormerHomeroomTeacher(),
            new WhenRosterEnrolmentEndedThenEndPlaceOfRosterLine(),
            new WhenRosterPersonWithdrawnThenEndMembershipOfRosterPerson(),
            new WhenClassCreatedThenCreateClassChat(),
            new WhenClassArchivedThenArchiveClassChat(),
            new WhenClassRestoredThenArchiveClassChat(),
            new WhenPupilEnrolledThenJoinClassChat(),
            new WhenHomeroomTeacherAssignedThenJoinClassChat(),
            new WhenMembershipEndedThenLeaveChats(),
            new WhenPupilRemovedFromClassThenLeaveChats(),
            new WhenHomeroomTeacherRelievedThenLeaveChats(),
            new WhenSubjectTeacherRelievedThenLeaveChats(),
            new WhenOfficeEndedThenLeaveChats(),
            new WhenAdministratorDismissedThenLeaveChats(),
            new WhenCommunityLeftThenLeaveChats(),
            new WhenParenthoodEndedThenLeaveChats(),
            new WhenGuardianLinkEndedThenLeaveChats(),
            new WhenGuardianLinkRestrictedThenLeaveChats(),
            new WhenPupilRemovedFromClassThenSettleParentsChats(),
            new WhenPupilEnrolledThenSettleParentsChats(),
            new WhenParenthoodBegunThenSettleParentsChats(),
            new WhenMembershipApprovedThenSettleParentsChats(),
            new WhenSubjectTeacherAssignedThenJoinClassChat(),
            new WhenSchoolActivatedThenCreateTeachersChat(),
            new WhenSchoolActivatedThenSettleTeachersAdministrators(),
            new WhenMembershipApprovedThenJoinTeachersChat(),
            new WhenOfficeAppointedThenJoinTeachersChat(),
            new WhenAdministratorAppointedThenJoinTeachersChat(),
            new WhenOfficeAppointedThenSettleTeachersAdministrators(),
            new WhenOfficeEndedThenSettleTeachersAdministrators(),
            new WhenAdministratorAppointedThenSettleTeachersAdministrators(),
            new WhenAdministratorDismissedThenSettleTeachersAdministrators(),
            new WhenMembershipApprovedThenJoinSchoolChats(),
            new WhenChatOpenedToAllThenFillChatRoster(),
            new WhenChatRosterFilledThenFillChatRoster(),
            new WhenParticipantLeftThenReviewSupervision(),
            new WhenParticipantAdmittedThenReviewSupervision(),
            new WhenParticipantRemovedThenReviewSupervision(),
            new WhenConsentGrantedThenResumeParticipations(),
            new WhenOwnConsentGrantedThenResumeParticipations(),
            new WhenConsentWithdrawnThenSuspendParticipations(),
            new WhenOwnConsentWithdrawnThenSuspendParticipations(),
            new WhenConsentDisputeOpenedThenSuspendParticipations(),
            new WhenConsentInvalidatedThenSuspendParticipations(),
            new WhenConsentExpiredThenSuspendParticipations(),
            new WhenParticipationDeclinedThenSuspendParticipations(),
            new WhenGuardianLinkRestrictedThenSuspendParticipations(),
            new WhenGuardianLinkEndedThenSuspendParticipations(),
            new WhenConsentDisputeResolvedThenResumeParticipations(),
            new WhenSchoolConsentGrantedThenResumeParticipations(),
            new WhenParticipationDeclineTakenBackThenResumeParticipations(),
            new WhenParticipationSuspendedThenLeaveCallsOfChat(),
            new WhenParticipantLeftThenLeaveCallsOfChat(),
            new WhenParticipantRemovedThenLeaveCallsOfChat(),
            new WhenConsentWithdrawnThenScheduleErasure(),
            new WhenOwnConsentWithdrawnThenScheduleErasure(),
            new WhenConsentInvalidatedThenScheduleErasure(),
            new WhenPupilEnrolledThenRequestConsent(),
            new WhenGuardianLinkVerifiedThenRequestConsent(),
            new WhenContentReportedThenOpenCase(),
            new WhenContentReportedThenQuestionReportedPerson(),
            new WhenSanctionImposedThenTellGuardiansOfSanction(),
            new WhenAccountDelistedThenLiftListed(),
            new WhenAccountListedThenFollowListing(),
            new WhenAdministratorAppointedThenFollowLists(),
            new WhenAppealDecidedThenWithdrawListings(),
            new WhenGuestAdmittedThenFollowLists(),
            new WhenMembershipApprovedThenFollowLists(),
            new WhenOfficeAppointedThenFollowLists(),
            new WhenSanctionListSubscribedThenFollowList(),
            new WhenSanctionListUnsubscribedThenStopFollowing());

    private static final Map<String, Class<? extends Event>> EVENTS_BY_NAME =
            events().collect(Collectors.toUnmodifiableMap(Catalogue::nameOf, Function.identity()));

    public static Stream<Class<?>> commands() {
        return COMMANDS.stream().flatMap(context -> Stream.of(context.getPermittedSubclasses()));
    }

    public static Stream<Class<? extends Event>> events() {
        return EVENTS.stream()
                .flatMap(context ->
                        Stream.of(context.getPermittedSubclasses()).map(event -> event.asSubclass(Event.class)));
    }

    public static List<Reaction<?>> reactions() {
        return REACTIONS;
    }

    /** The event that is kept under this name, if there is one. */
    public static Optional<Class<? extends Event>> event(String name) {
        return Optional.ofNullable(EVENTS_BY_NAME.get(name));
    }

    /** For example {@code consent.ConsentWithdrawn}. Stored for ever, so it must not follow a renamed package. */
    public static String nameOf(Class<?> message) {
        return contextOf(message) + "." + message.getSimpleName();
    }

    /** The version in which an event is written today. Earlier ones are lifted when they are read. */
    public static String versionOf(Class<? extends Event> event) {
        return Upcasting.OF_THE_HOMEROOM.versionOf(nameOf(event));
    }

    /** For example {@code consent}, or {@code memberships.roster} for a command. */
    public static String contextOf(Class<?> message) {
        var path = message.getPackageName().substring("org.homeroom.domain.".length());
        return path.endsWith(".facts") ? path.substring(0, path.length() - ".facts".length()) : path;
    }

    private Catalogue() {}
}
