package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_ID_TAKEN;
import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_PERMITTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff records a call, if for every pupil in it recordings were agreed to. Whoever comes later is asked the
 * same. Of a broadcast only those who speak are recorded, and they are of the staff. Source: CAL-05.
 */
public record StartRecording(RecordingId recording, CallId call, ChatId chat, SchoolId school, AccountId by, Instant at)
        implements CallCommand<StartRecording.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Caller.NOBODY, CallPlaces.NONE, Map.of(), null))
                .including(Caller.of(by, call, chat, school), State::host, State::with)
                .about(recording)
                .on(RecordingStarted.class, State::with)
                .then(State::whoIsThere);
    }

    @Override
    public Outcome decide(State state) {
        var host = state.host();
        var barred = host.bars(at).or(() -> host.call().closed(chat));
        if (barred.isPresent()) return refuse(barred.get());
        if (!host.staff(at)) return refuse(RECORDING_NOT_PERMITTED);
        if (state.known() != null)
            return state.known().call().equals(call) ? nothingToDo() : refuse(RECORDING_ID_TAKEN);
        if (!state.agreed(at)) return refuse(RECORDING_NOT_PERMITTED);
        return accept(new RecordingStarted(recording, call, chat, school, OfficerId.of(by), at));
    }

    /** @param pupils those in the call */
    record State(
            Caller host,
            CallPlaces places,
            Map<AccountId, Standing> pupils,
            @Nullable RecordingStarted known) {

        /** Who is in a broadcast does not matter: there may be thousands. */
        private Model<State> whoIsThere() {
            var model = Model.startingWith(this);
            var started = host.call().started();
            if (started == null || !host.call().everybodySpeaks()) return model;
            return model.including(CallPlaces.of(started.call(), started.school()), State::places, State::with)
                    .then(State::whatWasAgreed);
        }

        private Model<State> whatWasAgreed() {
            var model = Model.startingWith(this);
            var started = host.call().started();
            if (started == null) return model;
            for (var pupil : places.pupils()) {
                model = model.including(
                        Standing.of(pupil.asChild(), started.school()),
                        s -> s.pupils.getOrDefault(pupil, Standing.unknown()),
                        (s, now) -> s.with(pupil, now));
            }
            return model;
        }

        private boolean agreed(Instant at) {
            return places.pupils().stream()
                    .map(pupil -> pupils.getOrDefault(pupil, Standing.unknown()))
                    .noneMatch(standing -> standing.permits(ConsentPurpose.RECORDING, at) instanceof Permission.Denied);
        }

        private State with(Caller now) {
            return new State(now, places, pupils, known);
        }

        private State with(CallPlaces now) {
            return new State(host, now, pupils, known);
        }

        private State with(RecordingStarted now) {
            return new State(host, places, pupils, now);
        }

        private State with(AccountId pupil, Standing now) {
            var all = new HashMap<>(pupils);
            all.put(pupil, now);
            return new State(host, places, Map.copyOf(all), known);
        }
    }
}
