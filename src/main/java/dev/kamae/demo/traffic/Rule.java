package dev.kamae.demo.traffic;

/** A rule of a web ACL, or a group of them that is added to it. */
interface Rule {

    /** Writes down what it makes of the request; tells whether it ended the inspection. */
    boolean inspect(Request request, Inspection inspection);
}
