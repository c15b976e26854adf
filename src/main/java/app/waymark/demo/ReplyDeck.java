package app.waymark.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** What people say to proposals, in a random order that holds every kind of reply among any few of them. */
final class ReplyDeck {

    enum Reply {
        ACCEPT,
        DECLINE,
        OPEN
    }

    private static final List<Reply> ROUND =
            List.of(Reply.ACCEPT, Reply.ACCEPT, Reply.ACCEPT, Reply.DECLINE, Reply.OPEN);

    private final RandomGenerator random;
    private final Deque<Reply> left = new ArrayDeque<>();

    ReplyDeck(RandomGenerator random) {
        this.random = random;
    }

    Reply next() {
        if (left.isEmpty()) {
            List<Reply> round = new ArrayList<>(ROUND);
            Collections.shuffle(round, random);
            left.addAll(round);
        }
        return left.removeFirst();
    }
}
