package org.homeroom.domain.moderation.sanctions;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;

/** Who looks after a pupil learns of every measure. Source: P-15. */
public final class WhenSanctionImposedThenTellGuardiansOfSanction implements Reaction<SanctionImposed> {

    @Override
    public Class<SanctionImposed> when() {
        return SanctionImposed.class;
    }

    @Override
    public Command<?> then(SanctionImposed event) {
        return new TellGuardiansOfSanction(event.sanction(), event.account(), event.school(), event.at());
    }
}
