package jp.hokensho.center.tree;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.ConsistencyFile;
import jp.hokensho.protocol.proof.TilePath;

/// What is published of the journal: signed checkpoints and tiles, which hold hashes and nothing else,
/// and proofs that one checkpoint continues another. For everybody: what nobody can take back must be easy to
/// take home.
@Path("/v1/logs")
@PermitAll
@RunOnVirtualThread
class LogResource {

    private static final Pattern STREAM = Pattern.compile("[0-9]{3}");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,15}");

    private final Logs logs;
    private final Witnesses witnesses;

    LogResource(Logs logs, Witnesses witnesses) {
        this.logs = logs;
        this.witnesses = witnesses;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page list() {
        return new Page(logs.all(), null);
    }

    @GET
    @Path("/{stream}/checkpoint")
    @Produces("text/plain;charset=UTF-8")
    public String checkpoint(@PathParam("stream") String stream) {
        return witnesses.countersigned(logs.last(stream(stream)));
    }

    @GET
    @Path("/{stream}/tile/{tile:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] tile(@PathParam("stream") String stream, @PathParam("tile") String tile) {
        return logs.tile(stream(stream), path(tile));
    }

    @GET
    @Path("/{stream}/consistency")
    @Produces(MediaType.APPLICATION_JSON)
    public ConsistencyFile consistency(@PathParam("stream") String text, @Context UriInfo uri) {
        var stream = stream(text);
        var query = new Query(uri.getQueryParameters());
        var from = asked(query, stream, "from");
        var to = asked(query, stream, "to");
        query.refuseFaults();
        var later = to.orElseGet(() -> logs.last(stream));
        var earlier = from.orElseThrow(() -> new InvalidFields(Map.of("from", InputError.MISSING)));
        if (earlier.size() > later.size()) {
            throw new InvalidFields(Map.of("to", InputError.NOT_TOGETHER));
        }
        return logs.consistency(earlier, later);
    }

    /// By size, or by the day (Asia/Tokyo) whose last one it is.
    private Optional<Published> asked(Query query, int stream, String name) {
        var bySize = query.read(name, text -> published(logs.at(stream, size(text))));
        var byDay = query.read(name + "Date", text -> published(logs.before(stream, Query.end(text))));
        return bySize.or(() -> byDay);
    }

    private static Published published(Optional<Published> found) {
        return found.orElseThrow(() -> new InvalidInput(InputError.UNKNOWN));
    }

    private static long size(String text) {
        if (!SIZE.matcher(text).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return Long.parseLong(text);
    }

    private static int stream(String text) {
        if (!STREAM.matcher(text).matches()) {
            throw new InvalidFields(Map.of("stream", InputError.MALFORMED));
        }
        return Integer.parseInt(text);
    }

    private static TilePath path(String text) {
        try {
            return TilePath.parse(text);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("tile", invalid.error()));
        }
    }

    /// @param next always null
    record Page(List<Log> items, String next) {}
}
