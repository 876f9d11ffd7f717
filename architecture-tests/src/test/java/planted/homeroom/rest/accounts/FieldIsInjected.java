package planted.homeroom.rest.accounts;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Breaks rule 12. */
final class FieldIsInjected {
    @Inject
    @Nullable AdapterlessThing thing;

    static final class AdapterlessThing {}
}
