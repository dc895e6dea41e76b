"""What several reports give together: copies, incidents, origins, questions, answers and their relations."""
