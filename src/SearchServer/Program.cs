using System.CommandLine;
using SearchServer.Cli;

ParseResult command = Commands.Create().Parse(args);
int code = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCode.Usage : code;
