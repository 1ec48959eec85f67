package dev.kamae.logstore;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What came back, with the status of HTTP. */
record RawAnswer(int status, byte[] body) {

    boolean found() {
        return status != 404;
    }

    JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            throw new LogStoreNotUnderstood(notJson);
        }
    }

    /** The log store's own word for what is wrong; empty when it had none. */
    String reason() {
        try {
            return json().path("error").path("type").asString("");
        } catch (LogStoreNotUnderstood notItsWords) {
            return "";
        }
    }
}
