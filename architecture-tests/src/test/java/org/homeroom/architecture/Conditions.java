package org.homeroom.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The words of which the rules of the house are made. */
final class Conditions {

    static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> which) {
        return DescribedPredicate.describe(description, which);
    }

    /** @param forbidden the class that depends and the one on which it must not */
    static ArchCondition<JavaClass> notSee(String whom, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>("not see " + whom) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(item, dependency.getTargetClass().getBaseComponentType()))
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                }
            }
        };
    }

    /** @param faults what is wrong with a class, as sentences; none where nothing is */
    static ArchCondition<JavaClass> have(String description, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                faults.apply(item).forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }

    /** @param words what a class claims for itself alone */
    static ArchCondition<JavaClass> claimForItselfAlone(String what, Function<JavaClass, Collection<String>> words) {
        return new ArchCondition<>("claim " + what + " for itself alone") {

            private final Map<String, TreeSet<String>> owners = new TreeMap<>();

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                words.apply(item)
                        .forEach(word -> owners.computeIfAbsent(word, w -> new TreeSet<>())
                                .add(item.getName()));
            }

            @Override
            public void finish(ConditionEvents events) {
                owners.forEach((word, classes) -> {
                    if (classes.size() > 1)
                        events.add(SimpleConditionEvent.violated(word, word + " is claimed by " + classes));
                });
            }
        };
    }

    private Conditions() {}
}
