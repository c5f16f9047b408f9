package jp.hokensho.center.batch;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.admission.Caller;
import jp.hokensho.center.admission.Gate;
import jp.hokensho.center.admission.Order;
import jp.hokensho.center.journal.Asked.Idempotency;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Role;

/// Orders to verify many cards. Who gave one sees it, in a later session too, and so do the clinic's managers;
/// unattended work sees what was given under its mandate alone.
@Singleton
public class Batches {

    private final Gate gate;
    private final BatchRows rows;
    private final Giving giving;
    private final Endings endings;

    Batches(Gate gate, BatchRows rows, Giving giving, Endings endings) {
        this.gate = gate;
        this.rows = rows;
        this.giving = giving;
        this.endings = endings;
    }

    /// The same attempt of a terminal gives the same batch.
    ///
    /// @throws Refusal 409 on the record, where the attempt was another batch before
    Batch give(List<Question> questions, Optional<Idempotency> attempt) {
        var order = order(gate.caller());
        return attempt.flatMap(same -> before(order, same)).orElseGet(() -> giving.give(order, questions, attempt)
                .orElseGet(() -> before(order, attempt.orElseThrow()).orElseThrow()));
    }

    /// @throws Refusal 404 on the record, for another's and for what does not exist alike
    Batch find(UUID id) {
        var caller = gate.caller();
        return rows.find(caller.tenant(), id)
                .filter(batch -> maySee(caller, batch))
                .orElseThrow(() -> gate.deny(DenialReason.OTHER_TENANT));
    }

    /// How one that was found stands now, for whoever found it; as it was where it is erased. Outside a request too.
    Batch now(Batch found) {
        return rows.find(found.order().clinic(), found.id()).orElse(found);
    }

    /// The newest, at most 50.
    List<Batch> list() {
        var caller = gate.caller();
        return rows.newest(caller.tenant()).stream()
                .filter(batch -> maySee(caller, batch))
                .toList();
    }

    /// What is under way gets its answer; nothing more is asked. Of one that is over nothing changes.
    void cancel(UUID id) {
        endings.end(find(id), State.CANCELLED);
    }

    /// Again is the same.
    ///
    /// @throws Refusal 409 where it is over
    void pause(UUID id) {
        change(id, State.RUNNING, State.PAUSED);
    }

    /// As [#pause].
    void resume(UUID id) {
        change(id, State.PAUSED, State.RUNNING);
    }

    private void change(UUID id, State from, State to) {
        var batch = find(id);
        var changed = rows.in(batch.order().clinic(), connection -> rows.change(connection, id, from, to));
        if (!changed && find(id).state() != to) {
            throw new Refusal(ProblemType.CONFLICT).saying("この一括認証は終わっています", "This batch is over");
        }
    }

    private Optional<Batch> before(Order order, Idempotency attempt) {
        var before = rows.byAttempt(order.clinic(), order.terminal(), attempt.key());
        before.filter(batch -> !MessageDigest.isEqual(
                        attempt.bodyMac(), batch.bodyMac().orElseThrow()))
                .ifPresent(_ -> {
                    throw gate.deny(DenialReason.REPLAYED_KEY);
                });
        return before;
    }

    private Order order(Caller caller) {
        var terminal = caller.device().orElseThrow(() -> gate.deny(DenialReason.UNKNOWN_CERTIFICATE));
        return new Order(
                caller.tenant(),
                terminal,
                caller.person(),
                caller.session(),
                caller.unattended(),
                gate.address().getHostAddress());
    }

    private static boolean maySee(Caller caller, Batch batch) {
        if (caller.unattended()) {
            return batch.order().session().equals(caller.session());
        }
        return caller.is(Role.CLINIC_MANAGER) || batch.order().person().equals(caller.person());
    }
}
