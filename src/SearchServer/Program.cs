using SearchServer.Cli;

return await Commands.RunAsync(args);
