package dev.kamae.documents;

/** Tells of what was read alone by the place that it has in its file. */
final class Moved implements DocumentSink {

    private final Place whole;
    private final DocumentSink sink;

    Moved(Place whole, DocumentSink sink) {
        this.whole = whole;
        this.sink = sink;
    }

    @Override
    public void at(Place place) {
        sink.at(moved(place));
    }

    @Override
    public void document(String index, String id, byte[] json, int length, long number) {
        sink.document(index, id, json, length, whole.number());
    }

    @Override
    public void rejected(Rejected rejected) {
        sink.rejected(new Rejected(rejected.reason(), moved(rejected.place()), rejected.hash(), rejected.excerpt()));
    }

    private Place moved(Place place) {
        return new Place(whole.number(), whole.offset() + place.offset(), place.length(), place.event());
    }
}
