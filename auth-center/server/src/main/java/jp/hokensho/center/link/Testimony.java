package jp.hokensho.center.link;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jp.hokensho.center.tree.Outside;
import jp.hokensho.center.tree.Outside.Finding;
import jp.hokensho.protocol.LinkMessage.Witnessed;
import org.jboss.logging.Logger;

/// What adapters say they hold of the journal: kept where it agrees with the tree. Where it does not, this
/// database is not the one that issued it, and the node goes no further.
@Singleton
class Testimony {

    private static final Logger LOG = Logger.getLogger(Testimony.class);

    private final Outside outside;
    private final Countersignatures countersignatures;
    private final Threshold threshold;
    private final MeterRegistry meters;

    Testimony(Outside outside, Countersignatures countersignatures, Threshold threshold, MeterRegistry meters) {
        this.outside = outside;
        this.countersignatures = countersignatures;
        this.threshold = threshold;
        this.meters = meters;
    }

    /// What cannot be looked at now is said again after the next checkpoint.
    void said(Link link, Witnessed witnessed) {
        try {
            var agree = true;
            for (var note : witnessed.checkpoints()) {
                agree &= agrees(link, note);
            }
            if (agree) {
                threshold.agrees(link.adapter());
            }
        } catch (RuntimeException away) {
            LOG.debug("what an adapter witnessed cannot be looked at now", away);
        } finally {
            link.sight().said();
        }
    }

    private boolean agrees(Link link, String note) {
        return switch (outside.judge(note)) {
            case Finding.Agrees agreed -> {
                link.sight().holds(agreed.stream(), agreed.size());
                countersignatures.keep(link.adapter(), agreed, note);
                count("agrees");
                yield true;
            }
            case Finding.Past past -> {
                link.sight().holds(past.stream(), Long.MAX_VALUE);
                count("past");
                yield true;
            }
            case Finding.Contradicts contradicts -> {
                link.sight().holds(contradicts.stream(), Long.MAX_VALUE);
                count("contradicts");
                threshold.contradicts(new Contradiction(link.adapter(), contradicts));
                yield false;
            }
            case Finding.Foreign _ -> {
                count("foreign");
                LOG.warnf(
                        "adapter %s of insurer %s holds a checkpoint that is not of this centre",
                        link.adapter().device(), link.adapter().insurer());
                yield true;
            }
        };
    }

    private void count(String result) {
        meters.counter("hokensho.witness.checkpoints", "result", result).increment();
    }
}
