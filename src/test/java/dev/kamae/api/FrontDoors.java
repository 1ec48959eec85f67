package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Refusal;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.identity.TokenIdentity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * The front doors of a module, each of their public methods tried by everybody there is.
 *
 * <p>A test has a table of who may do what: a column for each {@link Asker}, and a line for each method, as
 * {@code Issues.raise}, or several where it ends in several ways, as {@code Issues.change-own}. In a cell stands {@code does};
 * {@code yes} or {@code no} for what tells just that; {@code refused} for want of a capability or a scope; or {@code barred} by a
 * {@link Refusal} that says why. Neither of these two may have written anything. A method without a line fails the test.
 */
public final class FrontDoors {

    private final Map<Object, Class<?>> doors;
    private final PlatformTransactionManager transactions;
    private final JdbcClient sql;

    /** Those of a package. */
    public FrontDoors(ApplicationContext portal, Package module) {
        doors = portal.getBeansWithAnnotation(Service.class).values().stream()
                .filter(door -> AopUtils.getTargetClass(door).getPackage().equals(module))
                .collect(Collectors.toMap(Function.identity(), AopUtils::getTargetClass));
        transactions = portal.getBean(PlatformTransactionManager.class);
        sql = portal.getBean(JdbcClient.class);
    }

    /** Somebody, or something, that stands at a door. */
    public enum Asker {
        EXECUTIVE,
        ANALYST,
        OWNER,
        AUDITOR,
        ADMINISTRATOR,
        /** Not signed in. */
        NOBODY,
        /** A program with a scope that reads; all of these count as the same. */
        READS,
        /** A program with a scope that writes; all of these count as the same. */
        WRITES,
        /** A program with the scope that counts as nothing. */
        EXPLAINS;

        <T> T call(JdbcClient sql, Callable<T> work) throws Exception {
            return switch (this) {
                case NOBODY -> SignedInAs.call(null, work);
                case READS -> program(Scope.ISSUES_READ, work);
                case WRITES -> program(Scope.ISSUES_WRITE, work);
                case EXPLAINS -> program(Scope.SCORES_EXPLAIN, work);
                default -> person(sql).call(work);
            };
        }

        public boolean isPerson() {
            return ordinal() < NOBODY.ordinal();
        }

        /** Who it is, of those that are somebody. */
        public SignedInAs person(JdbcClient sql) {
            return SignedInAs.person(sql, "door-" + name(), Role.valueOf(name()));
        }

        private static <T> T program(String scope, Callable<T> work) throws Exception {
            return SignedInAs.call(TokenIdentity.of("door", Scope.capabilities(scope), Set.of(scope)), work);
        }
    }

    private record Line(
            String name,
            String cell,
            Object door,
            Method method,
            @Nullable Object[] arguments) {

        String outcome() throws Exception {
            try {
                var told = method.invoke(door, arguments);
                return told instanceof Boolean yes ? yes ? "yes" : "no" : "does";
            } catch (InvocationTargetException refused) {
                return switch (refused.getCause()) {
                    case AccessDeniedException _, AuthenticationException _ -> "refused";
                    case Refusal _ -> "barred";
                    case null, default -> throw new AssertionError(name, refused.getCause());
                };
            }
        }
    }

    /**
     * Has somebody try every line of a table, in its order.
     *
     * @param with what methods are asked with; those that are asked with nothing need not be named
     */
    public void areTriedBy(Asker asker, String table, Map<String, @Nullable Object[]> with) throws Exception {
        var heads = table.lines().findFirst().orElseThrow().split(" +");
        var column = Arrays.asList(heads).indexOf(asker.name().toLowerCase(Locale.ROOT));
        var lines = table.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .map(cells -> line(cells[0], cells[column], with.getOrDefault(cells[0], new Object[0])))
                .toList();
        var found = new LinkedHashMap<String, String>();
        lines.forEach(line -> found.put(line.name(), ""));
        assertThat(found.keySet()).as("what is asked with something").containsAll(with.keySet());

        var written = asker.call(sql, () -> {
            var refused = lines.stream()
                    .filter(line -> Set.of("refused", "barred").contains(line.cell()))
                    .toList();
            var wrote = writes(() -> tryAll(refused, found));
            tryAll(lines.stream().filter(line -> !refused.contains(line)).toList(), found);
            return wrote;
        });

        assertThat(found).isEqualTo(lines.stream().collect(Collectors.toMap(Line::name, Line::cell)));
        assertThat(written).as("something that was refused has written").isFalse();
        assertThat(lines.stream().map(Line::method).collect(Collectors.toSet()))
                .as("every method has a line")
                .isEqualTo(methods().collect(Collectors.toSet()));
    }

    private static Map<String, String> tryAll(Iterable<Line> lines, Map<String, String> found) throws Exception {
        for (var line : lines) {
            found.put(line.name(), line.outcome());
        }
        return found;
    }

    /** In one transaction, which gets a number as soon as it writes. */
    private boolean writes(Callable<?> work) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(open -> {
            open.setRollbackOnly();
            try {
                work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            return sql.sql("select pg_current_xact_id_if_assigned() is not null")
                    .query(Boolean.class)
                    .single();
        }));
    }

    private Line line(String name, String cell, @Nullable Object[] arguments) {
        var called = name.replaceFirst("-.*", "");
        var method = methods()
                .filter(one -> (one.getDeclaringClass().getSimpleName() + "." + one.getName()).equals(called))
                .filter(one -> takes(one.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("There is no %s with %s".formatted(called, Arrays.toString(arguments))));
        var door = doors.entrySet().stream()
                .filter(entry -> entry.getValue() == method.getDeclaringClass())
                .findFirst()
                .orElseThrow()
                .getKey();
        return new Line(name, cell, door, method, arguments);
    }

    private static boolean takes(Class<?>[] types, @Nullable Object[] arguments) {
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> ClassUtils.isAssignableValue(types[i], arguments[i]));
    }

    private Stream<Method> methods() {
        return doors.values().stream()
                .flatMap(door -> Stream.of(door.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    /** What a line is asked with. */
    public static Map.Entry<String, @Nullable Object[]> with(String line, @Nullable Object... arguments) {
        return Map.entry(line, arguments);
    }
}
