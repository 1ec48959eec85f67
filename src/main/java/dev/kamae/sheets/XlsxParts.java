package dev.kamae.sheets;

import dev.kamae.sheets.SheetRefused.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts that an XLSX is packed of, read one after another and never unpacked to a disk; what would unpack to far more than
 * a sheet of issues is refused while it is read.
 */
final class XlsxParts implements AutoCloseable {

    private static final long MOST_UNPACKED = 600L * 1024 * 1024;

    /** Sheets are repetitive, but hardly more than this. */
    private static final int MOST_TIMES = 150;

    private static final long SMALL = 20L * 1024 * 1024;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Path copy;
    private final ZipFile zip;
    private final long packed;
    private long unpacked;

    private XlsxParts(Path copy, ZipFile zip, long packed) {
        this.copy = copy;
        this.zip = zip;
        this.packed = packed;
    }

    /** What a reader of one part does with its beginning tags. */
    interface Tags {

        /** Stands on a tag that begins; what lies between it and its end may be read or left. */
        void tag(String name, XMLStreamReader xml) throws XMLStreamException;
    }

    static XlsxParts of(byte[] bytes) throws IOException {
        var copy = Files.createTempFile("kamae-sheet", ".xlsx");
        try {
            Files.write(copy, bytes);
            return new XlsxParts(copy, new ZipFile(copy.toFile()), bytes.length);
        } catch (ZipException broken) {
            Files.delete(copy);
            throw new SheetRefused(Reason.CUT_SHORT);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Calls {@code tags} for each tag of a part; refuses one that is not there or is not XML. */
    void read(String part, Tags tags) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new SheetRefused(Reason.CUT_OFF, part);
        }
        try (var content = new Counting(zip.getInputStream(entry))) {
            var xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    tags.tag(xml.getLocalName(), xml);
                }
            }
        } catch (XMLStreamException | ZipException | java.io.EOFException broken) {
            throw new SheetRefused(Reason.BROKEN, part);
        }
    }

    /** The text of a part of a cell, without the readings that Japanese sheets keep beside it. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        var depth = 1;
        var inside = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (xml.getLocalName().equals("rPh")) {
                        skip(xml);
                        depth--;
                    } else if (xml.getLocalName().equals("t")) {
                        inside = depth;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside = inside == depth ? 0 : inside;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inside > 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return unescaped(text.toString());
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_}; those that nobody sees are dropped. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(match -> {
                    var character = (char) Integer.parseInt(match.group(1), 16);
                    return character < ' ' && character != '\n' && character != '\t'
                            ? ""
                            : java.util.regex.Matcher.quoteReplacement(String.valueOf(character));
                });
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            var count = super.read(into, at, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED || unpacked > SMALL && unpacked / MOST_TIMES > packed) {
                throw new SheetRefused(Reason.BOMB);
            }
        }
    }
}
