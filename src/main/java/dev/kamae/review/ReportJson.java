package dev.kamae.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.kamae.scoring.Standing;
import dev.kamae.traffic.Figure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as text that can be read again in years. */
final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addMixIn(Figure.class, FigureKinds.class)
            .addMixIn(Standing.class, StandingKinds.class)
            .addMixIn(Advice.class, AdviceKinds.class)
            .addMixIn(ThreatLine.class, OnlyWhereSet.class)
            .build();

    private ReportJson() {}

    static String write(PostureReport report) {
        return MAPPER.writeValueAsString(report);
    }

    static PostureReport read(String json) {
        return MAPPER.readValue(json, PostureReport.class);
    }

    /** Over the exact bytes, in hexadecimal. */
    static String sha256(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Months that were closed before it was there are written as they were. */
    private abstract static class OnlyWhereSet {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract @Nullable ByHand byHand();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Figure.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Figure.AtLeast.class, name = "atLeast"),
        @JsonSubTypes.Type(value = Figure.NotKnown.class, name = "notKnown")
    })
    private interface FigureKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Standing.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Standing.NotRecorded.class, name = "notRecorded"),
        @JsonSubTypes.Type(value = Standing.Stale.class, name = "stale")
    })
    private interface StandingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Advice.NextLevel.class, name = "nextLevel"),
        @JsonSubTypes.Type(value = Advice.Resolve.class, name = "resolve"),
        @JsonSubTypes.Type(value = Advice.Repeat.class, name = "repeat"),
        @JsonSubTypes.Type(value = Advice.Settle.class, name = "settle")
    })
    private interface AdviceKinds {}
}
