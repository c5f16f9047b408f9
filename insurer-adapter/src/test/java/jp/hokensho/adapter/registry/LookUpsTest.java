package jp.hokensho.adapter.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.adapter.registry.LookUps.Look;
import jp.hokensho.cards.Person;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookUpsTest {

    private static final int MANY = 600;
    private static final CardKey BROKEN = card(-1);

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void everybodyWhoWaitsIsAnsweredInFewLooksOfBoundedSize() throws Exception {
        var found = inParallel(new LookUps(held(LookUpsTest::nobody)), cards(MANY));

        for (var future : found) {
            assertEquals(List.of(), future.get());
        }
        assertEquals(MANY, sizes.stream().mapToInt(size -> size).sum());
        assertTrue(sizes.size() < MANY / 10, sizes::toString);
        assertTrue(sizes.stream().allMatch(size -> size <= 256), sizes::toString);
    }

    @Test
    void aCardThatCannotBeReadFailsAlone() throws Exception {
        var cards = cards(20);
        cards.add(BROKEN);

        var found = inParallel(new LookUps(held(LookUpsTest::readable)), cards);

        for (var future : found.subList(0, 20)) {
            assertEquals(List.of(), future.get());
        }
        var failure = assertThrows(ExecutionException.class, found.get(20)::get);
        assertEquals(IllegalStateException.class, failure.getCause().getClass());
    }

    @Test
    void aDatabaseThatCannotBeAskedIsNoAnswerToAnybody() throws Exception {
        var lookUps = new LookUps(held(_ -> {
            throw new SQLException("gone", "08006");
        }));

        var found = inParallel(lookUps, cards(20));

        for (var future : found) {
            var failure = assertThrows(ExecutionException.class, future::get);
            assertEquals(SQLException.class, failure.getCause().getClass());
        }
    }

    @Test
    void anErrorLeavesNobodyWaiting() throws Exception {
        var lookUps = new LookUps(held(_ -> {
            throw new StackOverflowError();
        }));

        var found = inParallel(lookUps, cards(20));

        for (var future : found) {
            assertThrows(ExecutionException.class, future::get);
        }
    }

    /// The first look takes until all the others wait.
    private Look held(Look look) {
        return cards -> {
            awaitOthers();
            sizes.add(cards.size());
            return look.find(cards);
        };
    }

    private void awaitOthers() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<Future<List<Person>>> inParallel(LookUps lookUps, List<CardKey> cards) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(cards.size());
            var found = cards.stream()
                    .map(card -> threads.submit((Callable<List<Person>>) () -> {
                        started.countDown();
                        return lookUps.find(card);
                    }))
                    .toList();
            started.await();
            held.countDown();
            return found;
        }
    }

    private static Map<CardKey, List<Person>> nobody(Set<CardKey> cards) {
        return cards.stream().collect(Collectors.toMap(card -> card, _ -> List.of()));
    }

    private static Map<CardKey, List<Person>> readable(Set<CardKey> cards) {
        if (cards.contains(BROKEN)) {
            throw new IllegalStateException("broken seal");
        }
        return nobody(cards);
    }

    private static List<CardKey> cards(int count) {
        return IntStream.range(0, count).mapToObj(LookUpsTest::card).collect(Collectors.toCollection(ArrayList::new));
    }

    private static CardKey card(int number) {
        return new CardKey(InsurerNumber.parse("06990014"), "記", "1-" + (number + 2), Optional.empty());
    }
}
