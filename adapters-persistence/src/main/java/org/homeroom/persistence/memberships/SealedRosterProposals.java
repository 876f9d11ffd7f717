package org.homeroom.persistence.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.json.RosterChangeJson;
import org.homeroom.application.memberships.RosterProposals;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.homeroom.persistence.eventstore.SealedDocuments;

/** Keeps the lines of proposed imports beside the log, under a key that goes when the import is over. */
@ApplicationScoped
class SealedRosterProposals implements RosterProposals {

    private static final String IMPORT = "import:";

    private final SealedDocuments documents;

    SealedRosterProposals(SealedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public CompletionStage<Void> keep(ImportId theImport, List<List<RosterChange>> parts) {
        return documents.keep(
                subject(theImport), parts.stream().map(RosterChangeJson::write).toList());
    }

    @Override
    public CompletionStage<Optional<List<RosterChange>>> part(ImportId theImport, int number) {
        return documents.read(subject(theImport), number).thenApply(found -> found.map(RosterChangeJson::read));
    }

    @Override
    public CompletionStage<Void> forget(ImportId theImport) {
        return documents.forget(subject(theImport));
    }

    @Override
    public CompletionStage<List<Kept>> kept() {
        return documents
                .kept(IMPORT)
                .thenApply(found -> found.entrySet().stream()
                        .map(one -> new Kept(
                                new ImportId(UUID.fromString(one.getKey().substring(IMPORT.length()))), one.getValue()))
                        .toList());
    }

    private static String subject(ImportId theImport) {
        return IMPORT + theImport.value();
    }
}
