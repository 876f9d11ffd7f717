package planted.homeroom.application;

import org.hibernate.reactive.mutiny.Mutiny;

/** Breaks rule 6. */
record ImportsHibernate(Mutiny.SessionFactory sessions) {}
