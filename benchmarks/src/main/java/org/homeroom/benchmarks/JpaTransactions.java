package org.homeroom.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Local transactions of the calling thread, and the entity manager that goes with them. */
final class JpaTransactions implements TransactionManager, EntityManagerProvider {
    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager bound = current.get();
        return bound == null ? factory.createEntityManager() : bound;
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        current.set(manager);
        return new Transaction() {
            @Override
            public void commit() {
                end(transaction::commit);
            }

            @Override
            public void rollback() {
                end(transaction::rollback);
            }

            private void end(Runnable how) {
                try {
                    how.run();
                } finally {
                    current.remove();
                    if (manager.isOpen()) {
                        manager.close();
                    }
                }
            }
        };
    }
}
