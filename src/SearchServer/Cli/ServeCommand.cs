using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Console;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary><c>serve</c>: answers HTTP.</summary>
internal static partial class ServeCommand
{
    /// <summary>What a server has to close its files, once its requests have ended.</summary>
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        Option<string?> index = Settings.IndexOption();
        Option<string?> urls = Settings.TextOption("--urls", "Where to listen, as in http://localhost:5080; several are separated by semicolons.", "URLS");
        Option<string?> synonyms = Settings.SynonymsOption();
        Command command = new("serve", "Answers searches over HTTP.") { index, urls, synonyms };
        command.SetAction((parsed, cancellation) =>
        {
            SearchServerOptions options = Settings.Read(parsed.GetValue(index));
            if (parsed.GetValue(urls) is { } given) options.Urls = given;
            options.Synonyms = parsed.GetValue(synonyms) ?? options.Synonyms;
            return ServeAsync(options, cancellation);
        });
        return command;
    }

    /// <summary>Indexes the sample articles if there is no index yet, and serves.</summary>
    public static async Task<int> RunWithSamplesAsync(SearchServerOptions options, CancellationToken cancellation)
    {
        bool isNew = !Directory.Exists(options.Index) || !Directory.EnumerateFiles(options.Index, "segments_*").Any();
        if (isNew && Directory.Exists(options.Articles))
        {
            Output.WriteLine($"There is no index in {options.Index} yet: indexing {options.Articles}.");
            IndexOperation operation = new([options.Articles], IngestSettings.Of(options));
            IndexCommand.Print(ProgressBar.Show("Indexing", operation.Paths, operation.Settings, progress => Operations.Run(options.Index, operation, new WriteEvents(progress), cancellation)));
        }

        return await ServeAsync(options, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> ServeAsync(SearchServerOptions options, CancellationToken cancellation)
    {
        Termination.Patience = TimeSpan.FromSeconds(options.DrainSeconds + options.ShutdownSeconds) + s_rest;
        try
        {
            WebApplication server = Server.Build(options);
            await using (server.ConfigureAwait(false))
            {
                try
                {
                    await server.StartAsync(cancellation).ConfigureAwait(false);
                    string address = server.Urls.FirstOrDefault() ?? options.Urls;
                    Say(server, $"Serving {Path.GetFullPath(options.Index)} at {address}  (search: {address}/search?q=guarantees, API: {address}/swagger). Ctrl+C ends.");
                    using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, server.Lifetime.ApplicationStopping);
                    await Task.Delay(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

                    // From now on the server says that it is not ready, but serves.
                    server.Lifetime.StopApplication();
                    await Task.Delay(TimeSpan.FromSeconds(options.DrainSeconds), CancellationToken.None).ConfigureAwait(false);
                }
                finally
                {
                    // Services that run in the background would take a mere end for an error.
                    long start = Stopwatch.GetTimestamp();
                    await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
                    if (Stopwatch.GetElapsedTime(start).TotalSeconds >= options.ShutdownSeconds) Log.CutOff(server.Logger, options.ShutdownSeconds);
                }
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or CryptographicException or SocketException or InvalidOperationException or FormatException or ArgumentOutOfRangeException { ParamName: "port" })
        {
            Output.WriteError($"The server cannot start at {options.Urls}: {e.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>Says something to a person; where the settings have the log in a form for programs, in the log, so that every line of the output is of that form.</summary>
    private static void Say(WebApplication server, string sentence)
    {
        if (server.Configuration["Logging:Console:FormatterName"] is null or "" or ConsoleFormatterNames.Simple) Output.WriteLine(sentence);
        else Log.Said(server.Logger, sentence);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What was under way after the {Seconds} s of the setting ShutdownSeconds was cut off.")]
        public static partial void CutOff(ILogger logger, double seconds);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Sentence}")]
        public static partial void Said(ILogger logger, string sentence);
    }
}
