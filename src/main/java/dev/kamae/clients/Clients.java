package dev.kamae.clients;

import dev.kamae.clients.ClientPicture.Devices;
import dev.kamae.clients.ClientQuestion.Found;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.logstore.TimeOrder;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Service;

/**
 * Who sends requests, out of the log lines, which are personal data: whoever looks leaves a trace before. Clients that a proxy
 * hides are not known: the proxy is never shown in their place.
 */
@Service
public class Clients {

    private static final String BLOCKED = "blocked";
    private static final String ATTACKS = "attacks";

    private final LogStore logs;
    private final WebAclProfiles declared;
    private final WebAcls acls;
    private final ClientViewing viewing;
    private final Clock clock;

    Clients(LogStore logs, WebAclProfiles declared, WebAcls acls, ClientViewing viewing, Clock clock) {
        this.logs = logs;
        this.declared = declared;
        this.acls = acls;
        this.viewing = viewing;
        this.clock = clock;
    }

    /**
     * Who sent most.
     *
     * @param until exclusive
     * @param wanted to which web ACLs; empty for all
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public TopClients most(Instant from, Instant until, Set<WebAclId> wanted) {
        viewing.ofMost(from, until, wanted);
        var at = LookedAt.of(from, until, wanted, acls.all(), declared.profiles(), clock.instant());
        var answer = logs.ask(most(ClientQuery.of(at), at.profiles(), until));
        var found = answer.value();
        return new TopClients(
                found.lines(),
                found.blocked(),
                found.attacks(),
                found.byRequests(),
                found.byBlocked(),
                found.byAttacks(),
                at.with(found.lacks()),
                at.once().repeating(),
                answer.gaps());
    }

    private static Question<TopClients> most(Query lines, Profiles profiles, Instant moment) {
        var clients = ClientCounts.aggregations(profiles, moment);
        var attack = Condition.any(
                Arrays.stream(AttackFamily.values()).map(AttackFamily::detected).toArray(Condition[]::new));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(lines)
                        .trackTotalHits(all -> all.enabled(true))
                        .aggregations(clients)
                        .aggregations(BLOCKED, within(Action.BLOCK.condition(), clients))
                        .aggregations(ATTACKS, within(attack, clients)),
                response -> {
                    var all = response.aggregations();
                    var blocked = Aggregates.named(all, BLOCKED).filter();
                    var attacks = Aggregates.named(all, ATTACKS).filter();
                    return new TopClients(
                            Objects.requireNonNull(response.hits().total()).value(),
                            blocked.docCount(),
                            attacks.docCount(),
                            ClientCounts.read(all, profiles, moment),
                            ClientCounts.read(blocked.aggregations(), profiles, moment),
                            ClientCounts.read(attacks.aggregations(), profiles, moment),
                            ClientLack.of(ClientCounts.acls(all), profiles, moment).stream()
                                    // who they are is known all the same
                                    .filter(lack -> lack.reason() != ClientLack.Reason.CONNECTION_OF_PROXY)
                                    .toList(),
                            List.of(),
                            List.of());
                });
    }

    private static Aggregation within(Condition condition, Map<String, Aggregation> inside) {
        return new Aggregation.Builder()
                .filter(condition.query())
                .aggregations(inside)
                .build();
    }

    /**
     * What one of them did, all in one request to the log store.
     *
     * @param until exclusive
     * @param wanted to which web ACLs; empty for all
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public ClientPicture picture(Client client, Instant from, Instant until, Set<WebAclId> wanted) {
        viewing.of(client, from, until, wanted);
        var at = LookedAt.of(from, until, wanted, acls.all(), declared.profiles(), clock.instant());
        var profiles = at.profiles();
        var lines = ClientQuery.of(client, at);
        var steps = ClientSteps.of(from, until, clock.getZone());
        var figures = new ClientQuestion(steps, logs.fields(LogHour.LOGS), profiles, until).of(lines);
        // what holds at the end of the span: a class is of the whole, and a line's own stands beside the line
        var classes = ClientClasses.of(lines, AclGroup.of(profiles, until));
        var questions = new ArrayList<Question<?>>(classes);
        questions.add(figures);
        var answers = logs.askAll(questions);
        var found = answers.of(figures).value();
        var sums = ClientClasses.sum(
                classes.stream().map(question -> answers.of(question).value()).toList());
        var lacks = ClientLack.of(found.acls(), profiles, until);
        return new ClientPicture(
                client,
                from,
                until,
                found.requests(),
                found.first(),
                found.last(),
                found.course(),
                steps.starts(),
                found.answers(),
                new Tally(found.addresses().stream().limit(10).toList(), 0),
                found.tally("paths"),
                found.tally("hosts"),
                found.tally("methods"),
                found.tally("countries"),
                found.tally("agents"),
                found.tally("ja3"),
                found.tally("ja4"),
                devices(found, lacks),
                found.attacks(),
                sums.sums(),
                at.with(Stream.concat(lacks.stream(), sums.lacks().stream()).toList()),
                at.once().repeating(),
                Stream.concat(Stream.of(figures), classes.stream())
                        .<Answer<?>>map(answers::of)
                        .flatMap(answer -> answer.gaps().stream())
                        .distinct()
                        .toList());
    }

    /** All who come through a proxy shake its hand. */
    private static Devices devices(Found found, List<ClientLack> lacks) {
        return lacks.stream().anyMatch(lack -> lack.reason() == ClientLack.Reason.CONNECTION_OF_PROXY)
                ? new Devices(found.distinctAgents(), found.devices().atLeast(), Devices.By.PROXY)
                : found.devices();
    }

    /**
     * The lines of one of them in the order of time.
     *
     * @param until exclusive
     * @param wanted to which web ACLs; empty for all
     * @param size lines of a page, 1 to 1,000
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public ClientTrail trail(Client client, Instant from, Instant until, Set<WebAclId> wanted, int size) {
        viewing.of(client, from, until, wanted);
        var at = LookedAt.of(from, until, wanted, acls.all(), declared.profiles(), clock.instant());
        var lines = ClientQuery.of(client, at);
        return new ClientTrail(logs.pages(LogHour.LOGS, lines, TimeOrder.OLDEST_FIRST, size), at.profiles());
    }
}
