package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `activation LOGIN`: the way back in when nobody of the centre can approve any more.
@Command(name = "activation")
final class ActivationCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "LOGIN", descriptionKey = "login")
    private String login;

    @Override
    public Integer call() {
        return new Node(state.get()).work(Activating.class, login);
    }
}
