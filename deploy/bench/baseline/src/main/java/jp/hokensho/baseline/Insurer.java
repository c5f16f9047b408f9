package jp.hokensho.baseline;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/insurer")
@RegisterRestClient(configKey = "insurer")
public interface Insurer {

    @POST
    @Path("/answers")
    Answer answer(Question question);

    @POST
    @Path("/nothing")
    String nothing(String nothing);
}
