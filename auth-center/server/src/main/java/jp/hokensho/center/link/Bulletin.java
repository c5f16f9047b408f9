package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.tree.Log;
import jp.hokensho.center.tree.Logs;
import jp.hokensho.center.tree.Outside;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage.Notify;
import jp.hokensho.protocol.LinkMessage.Witnessed;

/// How far the journal is, for adapters that witness it.
@Singleton
class Bulletin {

    private final Logs logs;
    private final Outside outside;
    private final LinkJson json;

    Bulletin(Logs logs, Outside outside, LinkJson json) {
        this.logs = logs;
        this.outside = outside;
        this.json = json;
    }

    /// One moment's. Adapters that hold the same are told the same, made once.
    Edition edition() {
        return new Edition(logs.all(), new HashMap<>());
    }

    private record Step(int stream, long from) {}

    final class Edition {

        private final List<Log> all;
        private final Map<Step, Optional<Continuation>> made;

        private Edition(List<Log> all, Map<Step, Optional<Continuation>> made) {
            this.all = all;
            this.made = made;
        }

        /// Empty where the adapter holds all there is.
        Optional<Frame> of(Sight sight) {
            var news = all.stream()
                    .filter(log -> log.size() > sight.size(log.stream()))
                    .map(log -> new Step(log.stream(), sight.size(log.stream())))
                    .map(step -> made.computeIfAbsent(step, this::continuation))
                    .flatMap(Optional::stream)
                    .limit(Witnessed.MOST)
                    .toList();
            return news.isEmpty() ? Optional.empty() : Optional.of(frame(news));
        }

        private Optional<Continuation> continuation(Step step) {
            return outside.continuation(step.stream(), step.from());
        }

        /// As many as one frame holds: one always fits.
        private Frame frame(List<Continuation> news) {
            var body = json.write(Notify.of(news));
            return body.length > Frame.MAX_BODY ? frame(news.subList(0, (news.size() + 1) / 2)) : new Frame(0, body);
        }
    }
}
