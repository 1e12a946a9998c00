package org.legation.core.coding;

/** The cues of personification (人格化). The scheme is ours. */
public enum Cue {
    P1("Speaks of itself as a person", "以人称自指"),
    P2("Addresses its readers", "称呼读者"),
    P3("Shows emotion", "流露情绪"),
    P4("Colloquial particles", "口语语气词"),
    P5("Internet language, humour", "网络用语与幽默"),
    P6("Private life of a diplomat", "外交官私人生活"),
    P7("Plays with its country's name or another agency", "国名谐音或与其他机构互动"),
    N1("Bureaucratic register", "公文语体");

    private final String english;
    private final String chinese;

    Cue(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
