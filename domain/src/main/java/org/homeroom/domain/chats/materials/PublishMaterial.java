package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.chats.materials.MaterialRefusal.MATERIAL_ID_TAKEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialPublished;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialSubmitted;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody publishes a file of their own as study material, for the school, a class or a chat. The staff may; a pupil may
 * in an own class or chat if the school has said so, and a guest where the guest is. Source: CHT-13, CHT-14.
 */
public record PublishMaterial(
        MaterialId material,
        MaterialScope scope,
        SchoolId school,
        AccountId account,
        FileId file,
        Personal<String> title,
        Instant at)
        implements MaterialCommand<PublishMaterial.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Circle.NONE, OwnedFile.NONE, Material.NONE, PupilsMaterials.NOT_AT_ALL))
                .including(
                        Circle.of(account, scope, school),
                        State::circle,
                        (s, now) -> new State(now, s.file(), s.known(), s.pupils()))
                .including(
                        OwnedFile.of(file, school),
                        State::file,
                        (s, now) -> new State(s.circle(), now, s.known(), s.pupils()))
                .including(
                        Material.of(material, school),
                        State::known,
                        (s, now) -> new State(s.circle(), s.file(), now, s.pupils()))
                .including(
                        SetPupilsMaterials.rule(school),
                        State::pupils,
                        (s, now) -> new State(s.circle(), s.file(), s.known(), now));
    }

    @Override
    public Outcome decide(State state) {
        var circle = state.circle();
        var barred = circle.barsReader(scope, at).or(() -> circle.silences(scope.chat(), at));
        if (barred.isPresent()) return refuse(barred.get());
        var staff = circle.publishes();
        var pupil = !staff && !circle.visits(at);
        if (!staff) {
            var outside = circle.barsPupil(scope, at);
            if (outside.isPresent()) return refuse(outside.get());
        }
        if (pupil && state.pupils() == PupilsMaterials.NOT_AT_ALL) return refuse(NOT_AUTHORISED);
        var known = state.known().what();
        if (known != null)
            return known.by().equals(account)
                            && known.file().equals(file)
                            && known.scope().equals(scope)
                    ? nothingToDo()
                    : refuse(MATERIAL_ID_TAKEN);
        if (!state.file().ownedBy(account) || !state.file().exists(at)) return refuse(NOT_FOUND);
        return pupil && state.pupils() == PupilsMaterials.APPROVED
                ? accept(new MaterialSubmitted(
                        material, school, scope.theClass(), scope.chat(), account, file, title, at))
                : accept(new MaterialPublished(
                        material, school, scope.theClass(), scope.chat(), account, file, title, at));
    }

    record State(Circle circle, OwnedFile file, Material known, PupilsMaterials pupils) {}
}
