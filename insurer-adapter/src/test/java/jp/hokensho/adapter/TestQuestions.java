package jp.hokensho.adapter;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.TraceNumber;

/// Questions of the centre, each with a number never used before.
public final class TestQuestions {

    private static final AtomicLong POSITIONS = new AtomicLong();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String INSURER = "06990014";

    private final Asker asker;

    public TestQuestions() {
        this("1310000001");
    }

    public TestQuestions(String clinic) {
        this.asker = new Asker(clinic, UUID.randomUUID(), UUID.randomUUID());
    }

    public Ask about(String symbol, String number) {
        return ask(next(), INSURER, symbol, number);
    }

    public Ask underNumberOf(Ask other, String symbol, String number) {
        return ask(other.number(), INSURER, symbol, number);
    }

    public Ask ofInsurer(String insurer) {
        return ask(next(), insurer, "千代田", "1");
    }

    private Ask ask(TraceNumber number, String insurer, String symbol, String cardNumber) {
        return new Ask(number, asker, InsurerNumber.parse(insurer), symbol, cardNumber, null, null, DAY, 20_000, null);
    }

    private static TraceNumber next() {
        return TraceNumber.of(1, POSITIONS.incrementAndGet());
    }
}
