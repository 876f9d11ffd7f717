package org.homeroom.rest;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.ReadModels;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.application.accounts.Offices;
import org.homeroom.application.accounts.PasswordSignIns;
import org.homeroom.application.accounts.Passwords;
import org.homeroom.application.accounts.SecondFactors;
import org.homeroom.application.accounts.SubjectData;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.Interrogation;
import org.homeroom.application.audit.Members;
import org.homeroom.application.audit.Schools;
import org.homeroom.application.audit.questions.EveryQuestion;
import org.homeroom.application.chats.CallQueries;
import org.homeroom.application.chats.Calls;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.FileSweep;
import org.homeroom.application.chats.FileTypes;
import org.homeroom.application.chats.MediaServer;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.application.chats.Reading;
import org.homeroom.application.chats.Uploads;
import org.homeroom.application.chats.VirusScanner;
import org.homeroom.application.consent.ConsentClock;
import org.homeroom.application.consent.ConsentRegister;
import org.homeroom.application.consent.DueQueries;
import org.homeroom.application.consent.DueSoon;
import org.homeroom.application.consent.DueSoonQueries;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.application.feed.Feed;
import org.homeroom.application.feed.FeedTerms;
import org.homeroom.application.feed.LogTail;
import org.homeroom.application.feed.Sights;
import org.homeroom.application.feed.Signals;
import org.homeroom.application.memberships.CommunityRegister;
import org.homeroom.application.memberships.DueStays;
import org.homeroom.application.memberships.Invitations;
import org.homeroom.application.memberships.MembershipRequests;
import org.homeroom.application.memberships.RosterImports;
import org.homeroom.application.memberships.RosterProposals;
import org.homeroom.application.memberships.RosterTranslation;
import org.homeroom.application.memberships.SchoolClock;
import org.homeroom.application.memberships.SchoolStructure;
import org.homeroom.application.memberships.YearRollOver;
import org.homeroom.application.moderation.BulkRedactions;
import org.homeroom.application.moderation.CaseFiles;
import org.homeroom.application.moderation.ContentScreen;
import org.homeroom.application.moderation.EvidenceRoom;
import org.homeroom.application.moderation.HouseScreen;
import org.homeroom.application.moderation.Officers;
import org.homeroom.application.moderation.OwnReports;
import org.homeroom.application.moderation.Posting;
import org.homeroom.application.moderation.RedactionPace;
import org.homeroom.application.moderation.RedactionQueries;
import org.homeroom.application.moderation.Reports;
import org.homeroom.application.moderation.ReportsOfScreen;
import org.homeroom.application.moderation.ScreenTable;
import org.homeroom.application.moderation.ScreenTerms;
import org.homeroom.application.moderation.Snapshots;
import org.homeroom.application.outbound.Border;
import org.homeroom.application.secrets.KeyFolder;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.sessions.SecondFactorDemand;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.files.FileTerms;
import org.homeroom.domain.memberships.roster.RosterTerms;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.reports.ReportTerms;

/** The parts of the application that need nothing but each other. */
@ApplicationScoped
class Assembly {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KeyedHashes hashes(@ConfigProperty(name = "homeroom.keys") Path keys) {
        return new KeyedHashes(new KeyFolder(keys).key("contact-hashes.key"));
    }

    @Produces
    @Singleton
    SessionTerms sessionTerms(@ConfigProperty(name = "homeroom.second-factor.demanded-of") SecondFactorDemand demand) {
        return SessionTerms.DEFAULT.demandingOf(demand);
    }

    @Produces
    @Singleton
    SecondFactors secondFactors(History history) {
        return new SecondFactors(history);
    }

    @Produces
    @Singleton
    PasswordSignIns passwordSignIns(History history, Homeroom homeroom, Passwords passwords, SessionTerms terms) {
        return new PasswordSignIns(history, homeroom, passwords, terms);
    }

    @Produces
    @Singleton
    Auditing auditing(History history) {
        return new Auditing(history);
    }

    @Produces
    @Singleton
    Interrogation interrogation(History history, Homeroom homeroom, SignedLog log, KeyedHashes hashes) {
        return new Interrogation(history, homeroom, log, hashes, EveryQuestion.LIST);
    }

    @Produces
    @Singleton
    Schools schools(History history) {
        return new Schools(history);
    }

    @Produces
    @Singleton
    Reading reading(History history) {
        return new Reading(history);
    }

    @Produces
    @Singleton
    OpenChats openChats(History history) {
        return new OpenChats(history);
    }

    @Produces
    @Singleton
    Snapshots snapshots(History history, KeyedHashes hashes) {
        return new Snapshots(history, hashes);
    }

    @Produces
    @Singleton
    Reports reports(Homeroom homeroom, Snapshots snapshots) {
        return new Reports(homeroom, snapshots, ReportTerms.DEFAULT);
    }

    @Produces
    @Singleton
    OwnReports ownReports(History history) {
        return new OwnReports(history);
    }

    @Produces
    @Singleton
    Officers officers(History history) {
        return new Officers(history);
    }

    @Produces
    @Singleton
    CaseFiles caseFiles(History history) {
        return new CaseFiles(history);
    }

    @Produces
    @Singleton
    EvidenceRoom evidenceRoom(Homeroom homeroom, History history, ChatQueries chats, Snapshots snapshots) {
        return new EvidenceRoom(homeroom, history, chats, snapshots, CaseTerms.DEFAULT);
    }

    @Produces
    @Singleton
    FeedTerms feedTerms(
            @ConfigProperty(name = "homeroom.feed.buffer") int buffer,
            @ConfigProperty(name = "homeroom.feed.longest-gap") long longestGap,
            @ConfigProperty(name = "homeroom.feed.rights") Duration rights,
            @ConfigProperty(name = "homeroom.feed.beat") Duration beat) {
        return new FeedTerms(buffer, longestGap, rights, beat, FeedTerms.DEFAULT.evaluations());
    }

    @Produces
    @Singleton
    Feed feed(
            History history,
            Homeroom homeroom,
            LogTail tail,
            Signals signals,
            SessionTerms sessions,
            FeedTerms terms,
            Clock clock) {
        return new Feed(
                history, new Sights(new OpenChats(history), homeroom, sessions, clock), tail, signals, terms, clock);
    }

    @Produces
    @Singleton
    ConsentRegister consentRegister(History history) {
        return new ConsentRegister(history);
    }

    @Produces
    @Singleton
    Invitations invitations(History history) {
        return new Invitations(history);
    }

    @Produces
    @Singleton
    MembershipRequests membershipRequests(History history) {
        return new MembershipRequests(history);
    }

    @Produces
    @Singleton
    Members members(History history) {
        return new Members(history);
    }

    @Produces
    @Singleton
    Offices offices(History history) {
        return new Offices(history);
    }

    @Produces
    @Singleton
    SubjectData subjectData(History history) {
        return new SubjectData(history);
    }

    @Produces
    @Singleton
    ConsentClock consentClock(Homeroom homeroom, History history, DueQueries due) {
        return new ConsentClock(homeroom, history, due);
    }

    @Produces
    @Singleton
    DueSoon dueSoon(History history, DueSoonQueries due, LeavingQueries leaving) {
        return new DueSoon(history, due, leaving);
    }

    @Produces
    @Singleton
    SchoolClock schoolClock(Homeroom homeroom, DueStays due) {
        return new SchoolClock(homeroom, due);
    }

    @Produces
    @Singleton
    Border border(History history, KeyedHashes hashes) {
        return new Border(history, hashes);
    }

    @Produces
    @Singleton
    SchoolStructure schoolStructure(History history) {
        return new SchoolStructure(history);
    }

    @Produces
    @Singleton
    CommunityRegister communityRegister(History history) {
        return new CommunityRegister(history);
    }

    @Produces
    @Singleton
    YearRollOver yearRollOver(Homeroom homeroom, History history) {
        return new YearRollOver(homeroom, history);
    }

    @Produces
    @Singleton
    RosterTranslation translation(KeyedHashes hashes) {
        return new RosterTranslation(hashes);
    }

    @Produces
    @Singleton
    RosterImports rosterImports(
            Homeroom homeroom, History history, RosterProposals proposals, RosterTranslation translation, Clock clock) {
        return new RosterImports(homeroom, history, proposals, translation, RosterTerms.DEFAULT, clock);
    }

    @Produces
    @Singleton
    FileTerms fileTerms(
            @ConfigProperty(name = "homeroom.files.largest") MemorySize largest,
            @ConfigProperty(name = "homeroom.files.allowed") Optional<Set<MediaType>> allowed) {
        return new FileTerms(largest.asLongValue(), allowed.orElseGet(FileTerms.DEFAULT::allowed));
    }

    @Produces
    @Singleton
    Uploads uploads(
            Homeroom homeroom, FileStore store, FileTypes types, VirusScanner scanner, FileTerms terms, Clock clock) {
        return new Uploads(homeroom, store, types, scanner, terms, clock);
    }

    @Produces
    @Singleton
    FileSweep fileSweep(FileStore store, History history) {
        return new FileSweep(store, history);
    }

    @Produces
    @Singleton
    @DefaultBean
    ContentScreen contentScreen(KeyedHashes hashes) {
        return new HouseScreen(hashes, ScreenTable.OF_THE_HOUSE, ScreenTerms.DEFAULT);
    }

    @Produces
    @Singleton
    Posting posting(Homeroom homeroom, ContentScreen screen, Reports reports) {
        return new Posting(homeroom, screen, new ReportsOfScreen(reports));
    }

    @Produces
    @Singleton
    BulkRedactions bulkRedactions(
            Homeroom homeroom,
            ReadModels readModels,
            RedactionQueries queries,
            @ConfigProperty(name = "homeroom.redactions.step") int step,
            @ConfigProperty(name = "homeroom.redactions.rest") double rest,
            @ConfigProperty(name = "homeroom.redactions.rest-at-least") Duration atLeast,
            @ConfigProperty(name = "homeroom.redactions.settling") Duration settling,
            Clock clock) {
        var pace = new RedactionPace(step, rest, atLeast, settling);
        return new BulkRedactions(homeroom, readModels, queries, pace, clock);
    }

    @Produces
    @Singleton
    Calls calls(Homeroom homeroom, History history, CallQueries queries) {
        return new Calls(homeroom, history, queries);
    }

    @Produces
    @Singleton
    @DefaultBean
    MediaServer mediaServer() {
        return MediaServer.NONE;
    }
}
