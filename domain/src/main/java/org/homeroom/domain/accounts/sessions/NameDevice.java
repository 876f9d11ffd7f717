package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.DEVICE_NAME_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionEvent.DeviceNamed;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Somebody says on what device an own session is, to tell it from the others later. Source: ACC-20. */
public record NameDevice(SessionId session, AccountId account, Personal<String> device, Instant at)
        implements SessionCommand<NameDevice.State> {

    /** In characters. */
    static final int LONGEST = 60;

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(session, account)
                .on(SessionOpened.class, (s, e) -> new State(true, s.device()))
                .on(SessionTerminated.class, (s, e) -> new State(false, s.device()))
                .on(DeviceNamed.class, (s, e) -> new State(s.open(), e.device()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.open()) return refuse(SESSION_NOT_FOUND);
        var name = device.orNull();
        if (name == null || name.isBlank() || name.length() > LONGEST) return refuse(DEVICE_NAME_INVALID);
        if (device.equals(state.device())) return nothingToDo();
        return accept(new DeviceNamed(session, account, device, at));
    }

    record State(boolean open, @Nullable Personal<String> device) {}
}
