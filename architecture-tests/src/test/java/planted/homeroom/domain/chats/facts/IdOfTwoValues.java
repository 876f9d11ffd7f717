package planted.homeroom.domain.chats.facts;

import java.util.UUID;
import planted.homeroom.domain.kernel.Id;

/** Breaks rule 10. */
record IdOfTwoValues(UUID value, String name) implements Id {
    @Override
    public String kind() {
        return "two";
    }
}
