package org.legation.adapters.channel;

/** The language that most readers of a service read first. */
enum Language {
    CHINESE,
    ENGLISH
}
