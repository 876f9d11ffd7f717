package planted.homeroom.persistence.accounts;

/** Part of an adapter that no other may see. */
public final class AdapterThing {}
