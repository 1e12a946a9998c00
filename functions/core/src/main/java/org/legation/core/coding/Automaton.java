package org.legation.core.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many words in one pass over a text, however many there are (Aho and Corasick, 1975, doi 10.1145/360825.360855).
 */
final class Automaton {

    private static final int ROOT = 0;
    private static final int ABSENT = -1;
    private static final int SPREAD = 0x9E3779B9;

    /** What is told of each word found. */
    interface Found {
        /**
         * Called in the order of ends.
         *
         * @param word its place in the list the automaton was built from
         * @param end after its last char
         */
        void word(int word, int end);
    }

    /** Edges in a hash table with open addressing: key is node and char, 0 where a slot is free. */
    private int[] keys = new int[1 << 10];

    private int[] targets = new int[1 << 10];
    private int edges;

    private final List<List<Integer>> words = new ArrayList<>(List.of(List.of()));
    /** The node of the longest proper suffix that begins a word. */
    private final int[] suffix;
    /** The nearest node on the way of suffixes where a word ends. */
    private final int[] nextEnd;
    /** Of each node, the words that end there. */
    private final int[][] ends;

    /**
     * Builds it.
     *
     * @param texts without the char 0, and fewer chars than 65,536 in all
     */
    Automaton(List<String> texts) {
        List<int[]> edgesByDepth = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            add(texts.get(i), i, edgesByDepth);
        }
        ends = words.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        suffix = new int[words.size()];
        nextEnd = new int[words.size()];
        link(edgesByDepth);
    }

    /** Tells all words in a text. */
    void scan(char[] text, Found found) {
        int node = ROOT;
        for (int i = 0; i < text.length; i++) {
            node = next(node, text[i]);
            for (int at = ends[node].length > 0 ? node : nextEnd[node]; at != ROOT; at = nextEnd[at]) {
                for (int word : ends[at]) {
                    found.word(word, i + 1);
                }
            }
        }
    }

    private int next(int from, char c) {
        int node = from;
        int target = edge(node, c);
        while (target == ABSENT && node != ROOT) {
            node = suffix[node];
            target = edge(node, c);
        }
        return target == ABSENT ? ROOT : target;
    }

    private void add(String text, int word, List<int[]> added) {
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            int target = edge(node, text.charAt(i));
            if (target == ABSENT) {
                target = words.size();
                words.add(new ArrayList<>());
                added.add(new int[] {node, text.charAt(i), target});
                put(key(node, text.charAt(i)), target);
            }
            node = target;
        }
        words.get(node).add(word);
    }

    /** Breadth first, so that the links of shorter prefixes are there before those of longer ones. */
    private void link(List<int[]> added) {
        List<List<int[]>> children = new ArrayList<>();
        words.forEach(node -> children.add(new ArrayList<>()));
        added.forEach(edge -> children.get(edge[0]).add(edge));
        ArrayDeque<int[]> queue = new ArrayDeque<>(children.get(ROOT));
        while (!queue.isEmpty()) {
            int[] edge = queue.remove();
            int node = edge[2];
            suffix[node] = edge[0] == ROOT ? ROOT : next(suffix[edge[0]], (char) edge[1]);
            nextEnd[node] = ends[suffix[node]].length > 0 ? suffix[node] : nextEnd[suffix[node]];
            queue.addAll(children.get(node));
        }
    }

    private int edge(int node, char c) {
        int key = key(node, c);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return ABSENT;
    }

    private void put(int key, int target) {
        if (++edges * 2 > keys.length) {
            int[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new int[oldKeys.length * 2];
            targets = Arrays.copyOf(targets, keys.length);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    place(oldKeys[i], oldTargets[i]);
                }
            }
        }
        place(key, target);
    }

    private void place(int key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int key(int node, char c) {
        return (node << Character.SIZE) | c;
    }

    private int slot(int key) {
        int mixed = key * SPREAD;
        return (mixed ^ (mixed >>> Character.SIZE)) & (keys.length - 1);
    }
}
