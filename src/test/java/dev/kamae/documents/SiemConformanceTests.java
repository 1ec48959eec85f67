package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents are those of the SIEM loader, on recorded in- and output of it. */
@EnabledIfEnvironmentVariable(named = "KAMAE_SAMPLES", matches = ".+", disabledReason = "KAMAE_SAMPLES names no folder")
class SiemConformanceTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void wafDocumentsEqualThoseOfTheLoader() throws IOException {
        var folder = Path.of(System.getenv("KAMAE_SAMPLES"), "siem-conformance");
        var recorded = recorded(folder.resolve("waf-synth-regional.bulk.ndjson.gz"));
        var origin = JSON.readTree(folder.resolve("manifest.json").toFile()).get(0);
        var file = new LogFile(
                origin.get("s3_bucket").stringValue(), origin.get("s3_key").stringValue());

        Made made;
        try (var geoIp =
                GeoIp.open(folder.resolve("GeoLite2-City-Test.mmdb"), folder.resolve("GeoLite2-ASN-Test.mmdb"))) {
            made = Made.of(
                    file,
                    Files.readAllBytes(folder.resolve("waf-synth-regional.log.gz")),
                    new Documents(Made.CLOCK, Redaction.NONE, geoIp));
        }

        assertThat(made.rejected()).isEmpty();
        assertThat(made.documents()).hasSameSizeAs(recorded);
        for (int i = 0; i < recorded.size(); i++) {
            var ours = made.documents().get(i);
            var theirs = recorded.get(i);
            assertThat(ours.index()).isEqualTo(theirs.index());
            assertThat(ours.id()).isEqualTo(theirs.id());
            assertThat(comparable(ours.json())).as("document %d", i + 1).isEqualTo(comparable(theirs.json()));
        }
    }

    /** Without when it was loaded, and without threats: those come from a database of its own. */
    private static JsonNode comparable(JsonNode document) {
        var object = (ObjectNode) document.deepCopy();
        ((ObjectNode) object.get("event")).remove("ingested");
        object.remove(List.of("threat.enrichments", "threat.matched"));
        return object;
    }

    private static List<Made.Document> recorded(Path bulk) throws IOException {
        var documents = new ArrayList<Made.Document>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(bulk)), StandardCharsets.UTF_8))) {
            for (var action = lines.readLine(); action != null; action = lines.readLine()) {
                var target = JSON.readTree(action).get("index");
                documents.add(new Made.Document(
                        target.get("_index").stringValue(),
                        target.get("_id").stringValue(),
                        JSON.readTree(lines.readLine()),
                        documents.size() + 1));
            }
        }
        return documents;
    }
}
