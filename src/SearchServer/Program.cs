using SearchServer.Cli;

return await Commands.Create().Parse(args).InvokeAsync();
