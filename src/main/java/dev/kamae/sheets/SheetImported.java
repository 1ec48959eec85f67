package dev.kamae.sheets;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** A spreadsheet was taken over, or an import was taken back as a whole. */
public record SheetImported(ImportId id, boolean withdrawn, String sha256, int issues, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return withdrawn ? "sheets.withdrawn" : "sheets.imported";
    }

    @Override
    public String subject() {
        return "import:" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("issues", Integer.toString(issues), "sha256", sha256);
    }
}
