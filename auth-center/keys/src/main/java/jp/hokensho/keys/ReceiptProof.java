package jp.hokensho.keys;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.protocol.proof.ProofFile.Entry;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// What a proof file says of a receipt, without the centre (docs/receipts.md "With a proof file").
public final class ReceiptProof {

    private static final String QUESTION = "Asked";
    private static final String ANSWER = "Answered";
    private static final String LATE = "AnsweredLate";

    private final ProofFile file;
    private final Collection<NoteKey> keys;

    /// @param keys that are trusted to sign checkpoints
    public ReceiptProof(ProofFile file, Collection<NoteKey> keys) {
        this.file = file;
        this.keys = List.copyOf(keys);
    }

    enum Finding {
        /// the journal says what the receipt states
        AGREES,
        /// the journal says something else under that number
        DIFFERS,
        /// the file proves nothing, or nothing about this receipt
        SILENT
    }

    Finding about(Receipt receipt) {
        try {
            return file.check(keys) == ProofFile.Verdict.PROVEN ? compared(receipt) : Finding.SILENT;
        } catch (InvalidInput noCheckpoint) {
            return Finding.SILENT;
        }
    }

    private Finding compared(Receipt receipt) {
        var facts = receipt.facts();
        var question = file.entries().stream()
                .filter(entry -> entry.number().equals(facts.number()))
                .findFirst();
        var answer = file.entries().stream()
                .filter(entry -> answers(entry, facts.number().toString()))
                .filter(entry -> entry.kind().equals(LATE) == facts.late())
                .findFirst();
        if (question.isEmpty() || answer.isEmpty()) {
            return Finding.SILENT;
        }
        return asked(question.get(), receipt) && answered(answer.get(), receipt) ? Finding.AGREES : Finding.DIFFERS;
    }

    private static boolean answers(Entry entry, String number) {
        return Set.of(ANSWER, LATE).contains(entry.kind())
                && number.equals(header(entry).get("question"));
    }

    private static boolean asked(Entry entry, Receipt receipt) {
        var header = header(entry);
        var facts = receipt.facts();
        var stated = List.of(
                QUESTION,
                facts.verifiedAt(),
                facts.clinic(),
                facts.insurerNumber().value(),
                facts.targetDate().toString());
        var asker = header.get("asker") instanceof Map<?, ?> members ? members : Map.of();
        var recorded = Arrays.asList(
                entry.kind(), entry.at(), asker.get("clinic"), header.get("insurer"), header.get("targetDate"));
        return recorded.equals(stated)
                && header.get("cardTag") instanceof String tag
                && receipt.card().isOf(tag);
    }

    private static boolean answered(Entry entry, Receipt receipt) {
        var header = header(entry);
        var facts = receipt.facts();
        return facts.outcome().name().equals(header.get("outcome"))
                && source(facts, header)
                && Objects.equals(header.get("statement"), receipt.answerHash().orElse(null));
    }

    /// A late answer comes from the insurer itself and does not say so.
    private static boolean source(Facts facts, Map<String, Object> header) {
        return facts.late() || facts.source().name().equals(header.get("source"));
    }

    /// Empty for what no centre wrote.
    private static Map<String, Object> header(Entry entry) {
        try {
            return JsonUtil.parseJson(entry.header());
        } catch (JoseException _) {
            return Map.of();
        }
    }
}
