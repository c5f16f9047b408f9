package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// what goes over the link, and what is refused there.
class LinkMessageTest {

    private static final LinkMessage.Ask BARE = new LinkMessage.Ask(
            Samples.NUMBER, Samples.ASKER, Samples.INSURER, "", "001", null, null, Samples.DAY, 3000, null);

    private static final Denial STRANGERS = new Denial(
            Samples.NUMBER, Samples.AT, DenialReason.UNKNOWN_LOGIN, null, null, null, null, "POST /v1/sessions");

    private static final WithheldAttempt ATTEMPT = new WithheldAttempt(
            Samples.NUMBER, Samples.NUMBER, Samples.AT, UUID.randomUUID(), Samples.ASKER, Samples.DAY);

    private static final Continuation CONTINUATION =
            new Continuation("note", List.of("key"), 3, List.of(Hash.leaf(new byte[0])));

    private static final List<LinkMessage> OTHERS = List.of(
            Samples.ASK,
            BARE,
            new LinkMessage.Bye(Samples.AT),
            new LinkMessage.Bye(null),
            LinkMessage.Notify.of(List.of(Samples.DENIAL, STRANGERS), List.of(ATTEMPT)),
            LinkMessage.Notify.of(List.of(CONTINUATION)),
            new LinkMessage.Witnessed(List.of("note")),
            new LinkMessage.Witnessed(List.of()),
            new LinkMessage.Noted(List.of(Samples.NUMBER), List.of(Samples.NUMBER)),
            new LinkMessage.Noted(List.of(), null));

    static Stream<LinkMessage> messages() {
        var told = Samples.ANSWERS.stream()
                .map(answer -> LinkMessage.Told.unsigned(Samples.NUMBER, Samples.INSURER, answer, Samples.AT));
        return Stream.concat(OTHERS.stream(), told.flatMap(one -> Stream.of(one, one.signed("e30.e30.AAAA"))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatOneSideSaysTheOtherHears(LinkMessage message) throws JsonProcessingException {
        assertEquals(message, Wire.read(Wire.write(message), LinkMessage.class));
    }

    @Test
    void aKeyUnderAnothersNameIsRefused() throws JsonProcessingException {
        var json = Wire.write(Samples.ASK).replace(Samples.KEY.keyId().value(), "A".repeat(43));

        assertThrows(JsonProcessingException.class, () -> Wire.read(json, LinkMessage.class));
    }

    @Test
    void aQuestionWithoutAKeySaysNothingOfIt() throws JsonProcessingException {
        assertFalse(Wire.write(BARE).contains("sealingKey"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"witness", "something"})
    void wordsOfALaterVersionAreReadAsUnknown(String type) throws JsonProcessingException {
        var json = "{\"type\":\"%s\",\"anything\":{\"at\":[1]}}".formatted(type);

        assertEquals(new LinkMessage.Unknown(), Wire.read(json, LinkMessage.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "asker", "insurer", "symbol", "cardNumber", "targetDate", "deadlineMs"})
    void aQuestionWithoutThisMemberIsRefused(String member) throws JsonProcessingException {
        refusedWithout(member, Samples.ASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "insurer", "answer", "asOf"})
    void anAnswerWithoutThisMemberIsRefused(String member) throws JsonProcessingException {
        refusedWithout(
                member,
                LinkMessage.Told.unsigned(Samples.NUMBER, Samples.INSURER, new Answer.CardNotFound(), Samples.AT));
    }

    @Test
    void checkpointsWithoutEndAreRefused() {
        var many = Collections.nCopies(LinkMessage.Witnessed.MOST + 1, "note");
        var hashes = Collections.nCopies(65, Hash.leaf(new byte[0]));
        var endless = "A".repeat(SignedNote.LONGEST + 1);

        assertThrows(InvalidInput.class, () -> new LinkMessage.Witnessed(many));
        assertThrows(InvalidInput.class, () -> LinkMessage.Notify.of(Collections.nCopies(many.size(), CONTINUATION)));
        assertThrows(InvalidInput.class, () -> new Continuation(endless, List.of(), 0, List.of()));
        assertThrows(InvalidInput.class, () -> new Continuation("note", List.of(), 1, hashes));
        assertThrows(InvalidInput.class, () -> new Continuation("note", List.of(), -1, List.of()));
    }

    @Test
    void aPageOfDenialsSaysNothingOfCheckpoints() throws JsonProcessingException {
        assertFalse(Wire.write(LinkMessage.Notify.of(List.of(), List.of())).contains("checkpoints"));
    }

    @Test
    void anEndlessStatementIsRefused() {
        var told = LinkMessage.Told.unsigned(Samples.NUMBER, Samples.INSURER, new Answer.CardNotFound(), Samples.AT);

        assertThrows(InvalidInput.class, () -> told.signed("A".repeat(Statement.LONGEST + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceNumber", "at", "reason", "operation"})
    void aDenialWithoutThisMemberIsRefused(String member) throws JsonProcessingException {
        var json = (ObjectNode)
                new ObjectMapper().readTree(Wire.write(LinkMessage.Notify.of(List.of(Samples.DENIAL), List.of())));

        ((ObjectNode) json.path("denials").path(0)).remove(member);

        assertThrows(JsonProcessingException.class, () -> Wire.read(json.toString(), LinkMessage.class));
    }

    @ParameterizedTest
    @FieldSource("GARBAGE")
    void garbageIsRefused(String garbage) {
        assertThrows(JsonProcessingException.class, () -> Wire.read(garbage, LinkMessage.class));
    }

    static final List<String> GARBAGE = List.of(
            "",
            "{",
            "[]",
            "{\"type\":\"told\"}",
            "{\"type\":\"notify\"}",
            "{\"type\":\"noted\"}",
            "{\"type\":\"noted\",\"upTo\":[\"00000000000000000704\"]}",
            "{\"type\":\"noted\",\"upTo\":[null]}",
            "{\"type\":\"bye\",\"until\":\"tomorrow\"}",
            "{\"type\":\"bye\",\"until\":null,\"more\":1}");

    @Test
    void aQuestionDoesNotPrintThePerson() {
        assertEquals("Ask[00000000000000000703]", Samples.ASK.toString());
    }

    private static void refusedWithout(String member, LinkMessage message) throws JsonProcessingException {
        var json = (ObjectNode) new ObjectMapper().readTree(Wire.write(message));

        json.remove(member);

        assertThrows(JsonProcessingException.class, () -> Wire.read(json.toString(), LinkMessage.class));
    }
}
