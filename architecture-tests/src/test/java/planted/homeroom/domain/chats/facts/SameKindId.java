package planted.homeroom.domain.chats.facts;

import java.util.UUID;
import planted.homeroom.domain.kernel.Id;

/** Breaks rule 10: two types, one kind. */
record SameKindId(UUID value) implements Id {
    @Override
    public String kind() {
        return "chat";
    }
}
