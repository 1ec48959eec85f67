package dev.kamae.webacl;

/** How far AWS's Bot Control looks, if the web ACL has it. */
public enum BotControl {
    NONE,
    COMMON,
    TARGETED
}
