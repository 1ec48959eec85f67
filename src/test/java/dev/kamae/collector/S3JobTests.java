package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.core.Language;
import dev.kamae.documents.WafLine;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.sync.RequestBody;

/** From a real S3 API into a real store; where S3 is in trouble, a proxy stands between. */
class S3JobTests {

    /** The server dates objects by the time of the machine. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final String prefix = TestStores.freshIndexPrefix();
    private final DataSource database = TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Ledger ledger = new Ledger(database);
    private final S3Places places = new S3Places(sql);
    private final LogStoreConnection connection =
            connection(TestStores.running().openSearchUrl());
    private final String bucket = S3Server.bucket();
    private final TroubledS3 troubled = new TroubledS3();

    @BeforeAll
    static void credentialsComeFromTheChainOfAws() {
        System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
        System.setProperty("aws.secretAccessKey", "secret");
    }

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @AfterEach
    void close() {
        connection.close();
        troubled.close();
    }

    @Test
    void whateverTheLayoutEachObjectIsLoadedOnceAndNamesItsBucket() {
        var waf = "AWSLogs/123456789012/WAFLogs/ap-northeast-1/%s/%s/x_waflogs_%s.log";
        put(waf.formatted("one", at("uuuu/MM/dd/HH/mm", NOW), "1"), Loads.lines(3));
        put(waf.formatted("two", at("uuuu/MM/dd/HH/mm", NOW), "2"), Loads.lines(4));
        put(at("'firehose/'uuuu/MM/dd/HH", NOW) + "/stream-1", Loads.lines(5));
        put(at("'hive/year='uuuu'/month='MM'/day='dd'/hour='HH", NOW) + "/stream-1", Loads.lines(6));
        put("plain/aws-waf-logs-x.log", Loads.lines(7));
        put("aws-waf-logs-top.log", Loads.lines(8));

        run(NOW, S3Server.place(bucket, ""));
        run(NOW.plusSeconds(120), S3Server.place(bucket, ""));

        assertThat(files())
                .hasSize(6)
                .allMatch(file -> file.attempts() == 1 && file.state() == FileState.LOADED)
                .extracting(CollectedFile::records)
                .containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(Loads.stored(prefix)).isEqualTo(8);
        var document =
                Loads.ask("GET", "/" + prefix + "log-aws-waf-*/_search?size=1").at("/hits/hits/0/_source");
        assertThat(document.get("@log_s3bucket").stringValue()).isEqualTo(bucket);
        assertThat(files())
                .extracting(CollectedFile::key)
                .contains("s3://" + bucket + "/" + document.get("@log_s3key").stringValue());
    }

    @Test
    void onlyThePrefixIsRead() throws S3Trouble {
        put("mine/aws-waf-logs-1.log", "");
        put("mine-not/aws-waf-logs-2.log", "");

        assertThat(walked(S3Server.place(bucket, "mine"), NOW)).containsExactly("mine/aws-waf-logs-1.log");
    }

    @Test
    void whatIsOlderThanTheBeginningIsLeftAlone() {
        put(at("uuuu/MM/dd/HH", NOW.minus(Duration.ofDays(16))) + "/stream-old", Loads.lines(1));
        put(at("uuuu/MM/dd/HH", NOW.minus(Duration.ofDays(13))) + "/stream-new", Loads.lines(1));
        put("undated/aws-waf-logs-1.log", Loads.lines(1));

        run(NOW, S3Server.place(bucket, ""));
        assertThat(names()).hasSize(2).noneMatch(name -> name.endsWith("old"));

        // the same object, once it is older than a beginning
        var later = NOW.plus(Duration.ofDays(20));
        sql.sql("truncate collected_file, rejected_record, dropped_file, s3_place")
                .update();
        run(later, S3Server.place(bucket, ""));
        assertThat(names()).isEmpty();
    }

    @Test
    void anotherBeginningIsReadAnewWithoutCountingTwice() {
        put(at("uuuu/MM/dd/HH", NOW.minus(Duration.ofDays(16))) + "/stream-old", Loads.lines(3));
        put(at("uuuu/MM/dd/HH", NOW) + "/stream-new", Loads.lines(2));
        run(NOW, S3Server.place(bucket, ""));

        run(
                NOW.plusSeconds(120),
                new S3Place(bucket, "", "us-east-1", S3Server.address(), true, null, Duration.ofDays(20)));

        assertThat(files()).hasSize(2).allMatch(file -> file.attempts() == 1);
        assertThat(Loads.stored(prefix)).isEqualTo(3);
    }

    @Test
    void listingGoesOnADayBeforeTheLastOneAndFindsWhatCameLate() {
        put(at("uuuu/MM/dd/HH", NOW) + "/stream-1", Loads.lines(1));
        run(NOW, S3Server.place(troubled.address(), bucket, ""));
        var watermark = NOW.plus(Duration.ofDays(3));
        run(watermark, S3Server.place(troubled.address(), bucket, ""));
        troubled.asked().clear();
        put(at("uuuu/MM/dd/HH", watermark.minus(Duration.ofHours(20))) + "/stream-late", Loads.lines(2));

        run(watermark.plusSeconds(120), S3Server.place(troubled.address(), bucket, ""));

        assertThat(names()).anyMatch(name -> name.endsWith("late"));
        assertThat(troubled.asked())
                .anyMatch(uri -> uri.contains(
                        "start-after=" + at("uuuu'%2F'MM'%2F'dd'%2F'", watermark.minus(Duration.ofHours(24)))));
    }

    @Test
    void aNewYearFollowsTheOldOne() throws S3Trouble {
        put("2025/12/30/23/stream-old", "");
        put("2025/12/31/00/stream-before", "");
        put("2026/01/01/03/stream-after", "");
        put("processing-failed/aws-waf-logs-x", "");

        assertThat(walked(S3Server.place(bucket, ""), Instant.parse("2025-12-31T05:00:00Z")))
                .containsExactlyInAnyOrder(
                        "2025/12/31/00/stream-before",
                        "2026/01/01/03/stream-after",
                        "processing-failed/aws-waf-logs-x");
    }

    @Test
    void aYearWithOtherThingsThanMonthsIsListedAsAWhole() throws S3Trouble {
        put("2026/11-24/stream-1", "");
        put("2026/11/24/stream-2", "");

        assertThat(walked(S3Server.place(bucket, ""), Instant.parse("2026-11-24T05:00:00Z")))
                .containsExactly("2026/11-24/stream-1", "2026/11/24/stream-2");
    }

    @Test
    void logsOfAnotherKindAreNotFetched() throws S3Trouble {
        put("AWSLogs/123456789012/CloudTrail/ap-northeast-1/2026/11/24/a.json.gz", "");
        put("AWSLogs/123456789012/vpcflowlogs.gz", "");
        put("AWSLogs/123456789012/WAFLogs/x_waflogs_y.log", "");

        assertThat(walked(S3Server.place(troubled.address(), bucket, ""), NOW))
                .containsExactly("AWSLogs/123456789012/WAFLogs/x_waflogs_y.log");
        assertThat(troubled.asked()).noneMatch(uri -> uri.contains("CloudTrail"));
    }

    @Test
    void aReplacedObjectIsLoadedAgainAndCountedOnce() {
        put("aws-waf-logs-1.log", Loads.lines(2));
        run(NOW, S3Server.place(bucket, ""));
        put("aws-waf-logs-1.log", Loads.lines(7));
        run(NOW.plusSeconds(120), S3Server.place(bucket, ""));

        assertThat(files())
                .extracting(CollectedFile::records, CollectedFile::created, CollectedFile::present)
                .containsExactly(tuple(7L, 5L, 2L));
    }

    @Test
    void anEmptyObjectAndAFolderMarkerAreNoTrouble() {
        put("logs/", "");
        put("logs/aws-waf-logs-1.log", "");

        run(NOW, S3Server.place(bucket, ""));

        assertThat(files())
                .extracting(CollectedFile::key, CollectedFile::state, CollectedFile::records, CollectedFile::rejected)
                .containsExactly(tuple("s3://" + bucket + "/logs/aws-waf-logs-1.log", FileState.LOADED, 0L, 0L));
    }

    @Test
    void aKeyWithOddCharactersIsReadLikeAnyOther() {
        var odd = "a b+c%25&d=é/日本 語/<b>'\"#?~/aws-waf-logs-1.log";
        put(odd, Loads.lines(2));

        run(NOW, S3Server.place(bucket, ""));
        run(NOW.plusSeconds(120), S3Server.place(bucket, ""));

        assertThat(names()).containsExactly(odd);
        assertThat(files()).allMatch(file -> file.created() == 2 && file.attempts() == 1);
    }

    @Test
    void ofManyPagesNothingIsLost() throws S3Trouble {
        var names = IntStream.range(0, 25)
                .mapToObj("d/aws-waf-logs-%02d"::formatted)
                .toList();
        names.forEach(name -> put(name, ""));
        troubled.pagesOf(10);

        assertThat(walked(S3Server.place(troubled.address(), bucket, ""), NOW)).isEqualTo(names);
        assertThat(troubled.asked())
                .filteredOn(uri -> uri.contains("continuation-token"))
                .hasSize(2);
    }

    @Test
    void aPlaceThatCannotBeListedSaysSoAndTheOthersAreRead() {
        put("aws-waf-logs-1.log", Loads.lines(2));
        var other = S3Server.bucket();
        S3Server.put(other, "aws-waf-logs-2.log", Loads.lines(3));
        troubled.listing(TroubledS3.answer(403, "AccessDenied"));
        var failing = S3Server.place(troubled.address(), bucket, "");

        var unread = run(NOW, failing, S3Server.place(other, ""));

        assertThat(unread)
                .get()
                .extracting(one -> one.sentence(Language.EN))
                .isEqualTo("One place in S3 cannot be read.");
        assertThat(state(failing))
                .returns(S3Fault.DENIED.text(), S3PlaceState::failure)
                .returns(null, S3PlaceState::lookedAt)
                .returns(true, S3PlaceState::isFailing);
        assertThat(state(S3Server.place(other, ""))).returns(null, S3PlaceState::failure);
        assertThat(names()).containsExactly("aws-waf-logs-2.log");

        troubled.mend();
        assertThat(run(NOW.plusSeconds(120), failing, S3Server.place(other, "")))
                .isEmpty();
        assertThat(state(failing).isFailing()).isFalse();
        assertThat(names()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, DENIED",
        "403, InvalidAccessKeyId, DENIED",
        "400, ExpiredToken, DENIED",
        "403, InvalidObjectState, ARCHIVED",
        "301, PermanentRedirect, WRONG_REGION",
        "400, AuthorizationHeaderMalformed, WRONG_REGION",
        "404, NoSuchBucket, NO_BUCKET",
        "503, SlowDown, BUSY",
        "400, InvalidRequest, OTHER"
    })
    void whateverS3RefusesIsToldApart(int status, String code, S3Fault fault) {
        troubled.listing(TroubledS3.answer(status, code));

        try (var asked = new Bucket(S3Server.place(troubled.address(), bucket, ""))) {
            assertThatExceptionOfType(S3Trouble.class)
                    .isThrownBy(() -> asked.level(""))
                    .returns(fault, S3Trouble::fault);
        }
    }

    @Test
    void anS3ThatAsksToBeAskedLessOftenIsAskedAgainLater() {
        put("aws-waf-logs-1.log", Loads.lines(2));
        var place = S3Server.place(troubled.address(), bucket, "");
        troubled.readings(TroubledS3.TRIES, TroubledS3.answer(503, "SlowDown"));

        run(NOW, place);
        assertThat(files()).extracting(CollectedFile::failure).containsExactly(S3Fault.BUSY.text());

        run(NOW.plusSeconds(120), place);
        assertThat(files()).extracting(CollectedFile::state).containsExactly(FileState.LOADED);
    }

    @Test
    void aBucketThatIsNotThereAndAServerThatIsNotThereAreToldApart() {
        var noBucket = S3Server.place("no-such-bucket", "");
        var gone = new TroubledS3();
        var address = gone.address();
        gone.close();
        var nowhere = S3Server.place(address, "aws-waf-logs-x", "");
        var noName = S3Server.place(URI.create("http://s3.invalid"), "aws-waf-logs-y", "");

        run(NOW, noBucket, nowhere, noName);

        assertThat(state(noBucket).failure()).isEqualTo(S3Fault.NO_BUCKET.text());
        assertThat(state(nowhere).failure()).isEqualTo(S3Fault.UNREACHABLE.text());
        assertThat(state(noName).failure()).isEqualTo(S3Fault.UNREACHABLE.text());
    }

    @Test
    void anObjectThatIsDeletedBeforeItIsReadSaysSoAndIsNotLookedForAgain() {
        put("aws-waf-logs-1.log", Loads.lines(2));
        var place = S3Server.place(troubled.address(), bucket, "");
        troubled.reading(TroubledS3.just(() ->
                S3Server.client().deleteObject(request -> request.bucket(bucket).key("aws-waf-logs-1.log"))));

        run(NOW, place);

        assertThat(files())
                .extracting(CollectedFile::state, CollectedFile::failure)
                .containsExactly(tuple(FileState.FAILED, S3Fault.GONE.text()));
        assertThat(watermark(place)).isEqualTo(NOW);
        troubled.asked().clear();
        run(NOW.plus(Duration.ofHours(7)), place);
        assertThat(troubled.asked()).noneMatch(uri -> uri.contains("aws-waf-logs-1.log"));

        put("aws-waf-logs-1.log", Loads.lines(2));
        run(NOW.plus(Duration.ofHours(8)), place);
        assertThat(files()).extracting(CollectedFile::state).containsExactly(FileState.LOADED);
    }

    @Test
    void anObjectThatIsReplacedBeforeItIsReadIsNoFailureAndComesNext() {
        put("aws-waf-logs-1.log", Loads.lines(2));
        var place = S3Server.place(troubled.address(), bucket, "");
        troubled.reading(TroubledS3.just(() -> put("aws-waf-logs-1.log", Loads.lines(5))));

        run(NOW, place);

        assertThat(files()).isEmpty();
        assertThat(watermark(place)).isNull();
        assertThat(state(place)).returns(1L, S3PlaceState::onTheirWay).returns(null, S3PlaceState::failure);

        run(NOW.plusSeconds(120), place);
        assertThat(files())
                .extracting(CollectedFile::state, CollectedFile::records, CollectedFile::attempts)
                .containsExactly(tuple(FileState.LOADED, 5L, 1));
        assertThat(state(place).onTheirWay()).isZero();
    }

    @Test
    void aLineThatBreaksInTheMiddleLosesNothingAndDoublesNothing() {
        put("aws-waf-logs-1.log", Loads.lines(500));
        put("aws-waf-logs-2.log", Loads.lines(10));
        var place = S3Server.place(troubled.address(), bucket, "");
        // the later one is read first
        troubled.reading(TroubledS3.just(() -> {})).reading(TroubledS3.cutOff());

        run(NOW, place);
        assertThat(files())
                .filteredOn(file -> file.state() == FileState.FAILED)
                .singleElement()
                .returns(S3Fault.BROKEN_OFF.text(), CollectedFile::failure)
                .returns(0L, CollectedFile::rejected)
                .extracting(CollectedFile::created)
                .isNotEqualTo(500L);

        run(NOW.plusSeconds(120), place);
        assertThat(files()).allMatch(file -> file.state() == FileState.LOADED);
        assertThat(Loads.stored(prefix)).isEqualTo(500);
    }

    @Test
    void whatFailedIsTriedAgainAfterPausesThoughItIsLongBeforeTheWatermark() {
        put(at("uuuu/MM/dd/HH", NOW) + "/stream-1", Loads.lines(2));
        var place = S3Server.place(troubled.address(), bucket, "");
        troubled.readings(2, TroubledS3.answer(403, "AccessDenied"));

        run(NOW, place);
        run(NOW.plusSeconds(5), place);
        assertThat(files()).extracting(CollectedFile::attempts).containsExactly(1);
        run(NOW.plusSeconds(20), place);
        run(NOW.plusSeconds(35), place);
        assertThat(files())
                .extracting(CollectedFile::attempts, CollectedFile::failure)
                .containsExactly(tuple(2, S3Fault.DENIED.text()));

        run(NOW.plus(Duration.ofDays(5)), place);
        assertThat(files())
                .extracting(CollectedFile::state, CollectedFile::attempts)
                .containsExactly(tuple(FileState.LOADED, 3));
    }

    @Test
    void aPlaceOfWhichNothingCanBeReadIsLeftAfterThree() {
        IntStream.range(0, 6).forEach(i -> put("aws-waf-logs-" + i + ".log", Loads.lines(1)));
        var place = S3Server.place(troubled.address(), bucket, "");
        troubled.readings(100, TroubledS3.answer(403, "AccessDenied"));

        run(NOW, place);

        assertThat(files()).hasSize(3);
        assertThat(state(place))
                .returns(S3Fault.DENIED.text(), S3PlaceState::failure)
                .returns(true, S3PlaceState::isFailing)
                .returns(3L, S3PlaceState::onTheirWay);
        assertThat(watermark(place)).isNull();

        troubled.mend();
        run(NOW.plusSeconds(120), place);
        assertThat(files()).hasSize(6).allMatch(file -> file.state() == FileState.LOADED);
        assertThat(watermark(place)).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void whileTheStoreIsAwayTheWatermarkStays() {
        put("aws-waf-logs-1.log", Loads.lines(1));
        put("aws-waf-logs-2.log", Loads.lines(2));
        var place = S3Server.place(bucket, "");
        try (var away = connection("")) {
            job(NOW, away, place).run(QuietRun.untilDone());
        }

        assertThat(files()).hasSize(1);
        assertThat(watermark(place)).isNull();

        run(NOW.plusSeconds(120), place);
        assertThat(files()).hasSize(2).allMatch(file -> file.state() == FileState.LOADED);
        assertThat(watermark(place)).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void aCompressedObjectOfSeveralMembersIsReadToItsEnd() throws IOException {
        var members = new ByteArrayOutputStream();
        for (var part : List.of("a", "b", "c")) {
            try (var packed = new GZIPOutputStream(members)) {
                packed.write(WafLine.of(part).concat("\n").getBytes());
            }
        }
        S3Server.client()
                .putObject(
                        request -> request.bucket(bucket).key("aws-waf-logs-1.log.gz"),
                        RequestBody.fromBytes(members.toByteArray()));

        run(NOW, S3Server.place(bucket, ""));

        assertThat(files()).extracting(CollectedFile::records).containsExactly(3L);
        try (var read = new Bucket(S3Server.place(bucket, ""));
                var content = read.find("aws-waf-logs-1.log.gz").orElseThrow().open()) {
            // a pause of the line must not pass for the end
            assertThat(content.available()).isEqualTo(members.size());
        }
    }

    @Test
    void twoCollectorsOfOneBucketCountNothingTwiceAndLoadNoFileAtOnce() throws InterruptedException {
        IntStream.range(0, 12).forEach(i -> put("aws-waf-logs-" + i + ".log", Loads.lines(300)));
        var place = S3Server.place(bucket, "");
        try (var other = connection(TestStores.running().openSearchUrl())) {
            var both = List.of(
                    new Thread(() -> job(NOW, connection, place).run(QuietRun.untilDone())),
                    new Thread(() -> job(NOW, other, place).run(QuietRun.untilDone())));
            both.forEach(Thread::start);
            for (var one : both) {
                one.join();
            }
        }
        run(NOW.plusSeconds(120), place);

        assertThat(files()).hasSize(12).allMatch(file -> file.state() == FileState.LOADED && file.records() == 300);
        assertThat(ledger.totals().documents()).isEqualTo(300);
        assertThat(Loads.stored(prefix)).isEqualTo(300);
    }

    @Test
    void withoutCredentialsItSaysSo() {
        forget();
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            var place = S3Server.place(bucket, "");
            run(NOW, place);

            assertThat(state(place).failure()).isEqualTo(S3Fault.NO_CREDENTIALS.text());
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
            credentialsComeFromTheChainOfAws();
        }
    }

    @Test
    void aRoleThatMayNotBeAssumedIsToldApart() {
        System.setProperty("aws.endpointUrlSts", troubled.address().toString());
        try {
            troubled.readings(3, (_, exchange) -> {
                var body = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>";
                exchange.getResponseHeaders().add("Content-Type", "text/xml");
                exchange.sendResponseHeaders(403, body.length());
                exchange.getResponseBody().write(body.getBytes());
            });
            var place = new S3Place(
                    bucket,
                    "",
                    "us-east-1",
                    S3Server.address(),
                    true,
                    "arn:aws:iam::123456789012:role/kamae",
                    Duration.ofDays(14));
            run(NOW, place);

            assertThat(state(place).failure()).isEqualTo(S3Fault.ROLE_REFUSED.text());
        } finally {
            System.clearProperty("aws.endpointUrlSts");
        }
    }

    @Test
    void aRejectedRecordIsReadAgainThoughItsObjectWasDeliveredAgainUnderAnotherEtag() {
        var future = ofTheFuture("f1");
        put("aws-waf-logs-1.log", WafLine.of("r1") + "\n" + future);
        run(NOW, S3Server.place(bucket, ""));
        put("aws-waf-logs-1.log", WafLine.of("r1") + "\n" + future + "\n" + WafLine.of("r2"));

        readAgain();

        assertThat(rejectedRows())
                .extracting(RejectedRecord::trouble, row -> row.recoveredAt() != null)
                .containsExactly(tuple(null, true));
        assertThat(Loads.stored(prefix)).isEqualTo(2);

        // the next run sees another version, and begins its list anew
        run(NOW.plus(Duration.ofDays(60)), S3Server.place(bucket, ""));
        assertThat(rejectedRows()).isEmpty();
        assertThat(Loads.stored(prefix)).isEqualTo(3);
    }

    @Test
    void aRejectedRecordWhoseObjectIsGoneOrCannotBeReadStaysAndSaysSo() {
        put("aws-waf-logs-1.log", ofTheFuture("f1"));
        run(NOW, S3Server.place(bucket, ""));

        readAgain(S3Server.place(troubled.address(), "no-such-bucket", ""));
        assertThat(rejectedRows()).extracting(RejectedRecord::trouble).containsExactly(AgainFault.NO_SOURCE.text());

        S3Server.client().deleteObject(request -> request.bucket(bucket).key("aws-waf-logs-1.log"));
        readAgain();
        assertThat(rejectedRows())
                .extracting(RejectedRecord::trouble, RejectedRecord::recoveredAt)
                .containsExactly(tuple(AgainFault.GONE.text(), null));
    }

    private static String ofTheFuture(String requestId) {
        return WafLine.of(requestId)
                .replace(
                        "1763971203123",
                        Long.toString(NOW.plus(Duration.ofDays(40)).toEpochMilli()));
    }

    private void readAgain() {
        readAgain(S3Server.place(bucket, ""));
    }

    private void readAgain(S3Place read) {
        var settings = new CollectorSettings(
                null, List.of(read), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        var clock = Clock.fixed(NOW.plus(Duration.ofDays(60)), ZoneOffset.UTC);
        var records = new RejectedRecords(sql);
        // nothing was dropped, so no folder is looked into
        var folder = new DropFolder(new DropSettings(
                null,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                1,
                DataSize.ofMegabytes(1),
                Duration.ofDays(1)));
        new ReadAgainJob(
                        settings,
                        folder,
                        new DropRecords(sql),
                        records,
                        new ReadingAgain(ledger, records, Loads.loading(connection, clock), clock),
                        Loads.gate(connection))
                .run(QuietRun.untilDone(RejectedChoice.ALL.toString()));
    }

    private List<RejectedRecord> rejectedRows() {
        return new RejectedRecords(sql).page(RejectedChoice.ALL, true, 0, 100);
    }

    private void put(String key, String content) {
        S3Server.put(bucket, key, content);
    }

    private static List<String> walked(S3Place place, Instant from) throws S3Trouble {
        try (var listed = new Bucket(place)) {
            var found = new ArrayList<String>();
            new BucketWalk(
                            listed,
                            LocalDate.ofInstant(from, ZoneOffset.UTC),
                            page -> page.forEach(object -> found.add(object.name())))
                    .all();
            return found;
        }
    }

    private static String at(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(moment);
    }

    private List<CollectedFile> files() {
        return ledger.files(false, 0, 100);
    }

    private List<String> names() {
        return files().stream()
                .map(file -> file.key().replaceFirst("s3://[^/]+/", ""))
                .toList();
    }

    private S3PlaceState state(S3Place place) {
        return places.state(place).orElseThrow();
    }

    private @Nullable Instant watermark(S3Place place) {
        return places.span(place, NOW).watermark();
    }

    /** Gives what it ended with, if there were places that could not be read. */
    private Optional<PlacesUnread> run(Instant now, S3Place... read) {
        try {
            job(now, connection, read).run(QuietRun.untilDone());
            return Optional.empty();
        } catch (PlacesUnread unread) {
            return Optional.of(unread);
        }
    }

    private S3Job job(Instant now, LogStoreConnection store, S3Place... read) {
        var settings = new CollectorSettings(
                null, Arrays.asList(read), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new S3Job(
                settings,
                places,
                ledger,
                new Intake(ledger, Ledger.Source.S3, Loads.loading(store, clock), clock),
                Loads.gate(store),
                clock);
    }

    private LogStoreConnection connection(String url) {
        var stores = TestStores.running();
        return new LogStoreConnection(
                LogStoreSettings.of(url, stores.user(), stores.password()).withIndexPrefix(prefix));
    }
}
