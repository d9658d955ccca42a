using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Writing;
using Spectre.Console;

namespace SearchServer.Cli;

/// <summary>Shows that a command works and how far it is, from its first moment, on the error stream of a terminal, so that the output stays for scripts.</summary>
internal static class ProgressBar
{
    /// <summary>Runs with a sign of life and the time that it takes, if there is a person to see it.</summary>
    public static T Show<T>(string doing, Func<T> run) => Console.IsErrorRedirected ? run() : Bar(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
        .Start(context =>
        {
            context.AddTask(doing).IsIndeterminate = true;
            return run();
        });

    /// <summary>Runs with a bar, if there is a person to see it.</summary>
    /// <param name="doing">What is done.</param>
    /// <param name="paths">The files and folders that are read; none if only the run knows.</param>
    /// <param name="settings">How they are read.</param>
    /// <param name="run">Does it.</param>
    public static IngestReport Show(string doing, IReadOnlyList<string> paths, IngestSettings settings, Func<IProgress<IngestProgress>?, IngestReport> run)
    {
        if (Console.IsErrorRedirected) return run(null);
        return Bar(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask(doing);
            // Folders are listed as the run comes to them; how much there is in all is counted beside it.
            Task<long> total = Task.Run(() => ArticleFiles.BytesOf(paths, settings.ToOptions().Reading));
            task.IsIndeterminate = true;
            return run(new Run(task, doing, total));
        });
    }

    private static Progress Bar(params ProgressColumn[] columns) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).Columns(columns);

    private sealed class Run(ProgressTask task, string doing, Task<long> total) : IProgress<IngestProgress>
    {
        /// <summary>The bar is drawn some ten times a second; the text need not be made more often.</summary>
        private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

        /// <summary>The part that must have been read before the time that is left is estimated.</summary>
        private const double EstimatedFrom = 0.03;

        /// <summary>The part of the time that reading takes; the rest goes into the last commit and into names, which the whole corpus decides. Measured on 1,800 articles of news.</summary>
        private const double ReadingShare = 0.7;

        private TimeSpan _shown;

        /// <summary>When the first article came: before it, models are loaded, which takes as long for a few articles as for many.</summary>
        private TimeSpan? _started;

        public void Report(IngestProgress value)
        {
            _started ??= value.Elapsed;
            if (value.Elapsed - _shown < s_interval) return;
            _shown = value.Elapsed;
            long count = value.Report.Indexed + value.Report.Updated + value.Report.Known;
            string rejected = value.Report.RejectedCount > 0 ? $", {value.Report.RejectedCount:N0} rejected" : "";
            task.Description = $"{doing}: {Output.Count(count, "article")}{rejected}, {count / value.Elapsed.TotalSeconds:N0} a second{Left(value)}";
        }

        /// <summary>Moves the bar; the time that is left, by how long what has been read took.</summary>
        private string Left(IngestProgress value)
        {
            if (!total.IsCompleted) return "";
            long all = Math.Max(value.BytesTotal, total.IsCompletedSuccessfully ? total.Result : 0);
            if (all == 0) return "";
            task.IsIndeterminate = false;
            double part = Math.Min(1, (double)value.BytesRead / all);
            (task.MaxValue, task.Value) = (1, part * ReadingShare);
            if (part == 1) return ", all read, the index is written";
            TimeSpan spent = value.Elapsed - _started.GetValueOrDefault();
            return part < EstimatedFrom ? "" : $", {(spent / (part * ReadingShare)) - spent:h\\:mm\\:ss} left";
        }
    }
}
